// SPDX-License-Identifier: Apache-2.0
import { IconInventory } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'inventory',
  path: 'inventory',
  component: () => import('./InventoryList.vue'),
  nav: { group: 'account', order: 30, icon: IconInventory },
  children: [{ path: 'inventory/:id', name: 'inventory-detail', component: () => import('./InventoryDetail.vue'), props: true }],
} satisfies Page
