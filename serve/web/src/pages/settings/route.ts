// SPDX-License-Identifier: Apache-2.0
import { IconSettings } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'settings',
  path: 'settings',
  component: () => import('./SettingsPage.vue'),
  global: true,
  nav: { group: 'manage', order: 95, icon: IconSettings },
} satisfies Page
