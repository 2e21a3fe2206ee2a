// SPDX-License-Identifier: Apache-2.0
import { IconSharing } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'sharing',
  path: 'sharing',
  component: () => import('./SharingPage.vue'),
  global: true,
  nav: { group: 'prove', order: 60, icon: IconSharing },
} satisfies Page
