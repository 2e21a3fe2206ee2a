// SPDX-License-Identifier: Apache-2.0
import { IconCompleteness } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'completeness',
  path: 'completeness',
  component: () => import('./CompletenessPage.vue'),
  nav: { group: 'account', order: 14, icon: IconCompleteness },
} satisfies Page
