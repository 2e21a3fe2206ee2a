// SPDX-License-Identifier: Apache-2.0
import { IconDuties } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'duties',
  path: 'duties',
  component: () => import('./DutiesPage.vue'),
  nav: { group: 'account', order: 15, icon: IconDuties },
} satisfies Page
