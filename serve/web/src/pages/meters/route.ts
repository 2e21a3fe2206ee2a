// SPDX-License-Identifier: Apache-2.0
import { IconMeters } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'meters',
  path: 'meters',
  component: () => import('./MetersPage.vue'),
  nav: { group: 'measure', order: 10, icon: IconMeters },
  children: [
    { path: 'meters/by-hand', name: 'by-hand', component: () => import('./ByHand.vue') },
    { path: 'meters/:id', name: 'meter', component: () => import('./MeterPage.vue'), props: true },
  ],
} satisfies Page
