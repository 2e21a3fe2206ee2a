// SPDX-License-Identifier: Apache-2.0
import { IconCoils } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'coils',
  path: 'coils',
  component: () => import('./CoilsPage.vue'),
  nav: { group: 'account', order: 40, icon: IconCoils },
} satisfies Page
