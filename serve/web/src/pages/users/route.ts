// SPDX-License-Identifier: Apache-2.0
import { IconUsers } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'users',
  path: 'users',
  component: () => import('./UsersPage.vue'),
  global: true,
  nav: { group: 'manage', order: 90, icon: IconUsers },
} satisfies Page
