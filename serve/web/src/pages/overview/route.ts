// SPDX-License-Identifier: Apache-2.0
import { IconOverview } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'overview',
  path: 'overview',
  component: () => import('./OverviewPage.vue'),
  nav: { group: 'overview', order: 0, icon: IconOverview },
} satisfies Page
