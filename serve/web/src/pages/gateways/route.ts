// SPDX-License-Identifier: Apache-2.0
import { IconGateways } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'gateways',
  path: 'gateways',
  component: () => import('./GatewaysPage.vue'),
  nav: { group: 'measure', order: 12, icon: IconGateways },
} satisfies Page
