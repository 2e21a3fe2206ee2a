// SPDX-License-Identifier: Apache-2.0
import { IconData } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'data',
  path: 'data',
  component: () => import('./DataPage.vue'),
  nav: { group: 'account', order: 10, icon: IconData },
} satisfies Page
