// SPDX-License-Identifier: Apache-2.0
import { IconLive } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'live',
  path: 'live',
  component: () => import('./LivePage.vue'),
  nav: { group: 'measure', order: 5, icon: IconLive },
} satisfies Page
