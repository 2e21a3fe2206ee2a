// SPDX-License-Identifier: Apache-2.0
import { IconSuppliers } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'suppliers',
  path: 'suppliers',
  component: () => import('./SuppliersPage.vue'),
  nav: { group: 'account', order: 46, icon: IconSuppliers },
} satisfies Page
