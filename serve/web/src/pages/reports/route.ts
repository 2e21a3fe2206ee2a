// SPDX-License-Identifier: Apache-2.0
import { IconReports } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'reports',
  path: 'reports',
  component: () => import('./ReportsPage.vue'),
  nav: { group: 'prove', order: 20, icon: IconReports },
} satisfies Page
