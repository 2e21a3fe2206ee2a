// SPDX-License-Identifier: Apache-2.0
import { IconDuties } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'duties',
  path: 'duties',
  component: () => import('./DutiesPage.vue'),
  nav: { group: 'prove', order: 50, icon: IconDuties },
} satisfies Page
