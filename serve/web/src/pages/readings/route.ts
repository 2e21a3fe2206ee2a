// SPDX-License-Identifier: Apache-2.0
import { IconChart } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'readings',
  path: 'readings',
  component: () => import('./ReadingsPage.vue'),
  nav: { group: 'account', order: 12, icon: IconChart },
} satisfies Page
