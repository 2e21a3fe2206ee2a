// SPDX-License-Identifier: Apache-2.0
import { IconHistory } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'base-year',
  path: 'base-year',
  component: () => import('./BaseYearPage.vue'),
  nav: { group: 'account', order: 32, icon: IconHistory },
} satisfies Page
