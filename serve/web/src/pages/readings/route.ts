// SPDX-License-Identifier: Apache-2.0
import { IconChart } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'readings',
  path: 'readings',
  component: () => import('./ReadingsPage.vue'),
  nav: { group: 'measure', order: 20, icon: IconChart },
} satisfies Page
