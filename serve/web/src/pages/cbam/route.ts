// SPDX-License-Identifier: Apache-2.0
import { IconCbam } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'cbam',
  path: 'cbam',
  component: () => import('./CbamPage.vue'),
  nav: { group: 'account', order: 60, icon: IconCbam },
} satisfies Page
