// SPDX-License-Identifier: Apache-2.0
import { IconBills } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'bills',
  path: 'bills',
  component: () => import('./BillsPage.vue'),
  nav: { group: 'account', order: 13, icon: IconBills },
} satisfies Page
