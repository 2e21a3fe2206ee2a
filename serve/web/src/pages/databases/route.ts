// SPDX-License-Identifier: Apache-2.0
import { IconDatabases } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'databases',
  path: 'databases',
  component: () => import('./DatabasesPage.vue'),
  nav: { group: 'account', order: 46, icon: IconDatabases },
} satisfies Page
