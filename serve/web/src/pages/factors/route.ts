// SPDX-License-Identifier: Apache-2.0
import { IconFactors } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'factors',
  path: 'factors',
  component: () => import('./FactorLibrary.vue'),
  global: true,
  nav: { group: 'account', order: 40, icon: IconFactors },
} satisfies Page
