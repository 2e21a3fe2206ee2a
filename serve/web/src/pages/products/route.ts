// SPDX-License-Identifier: Apache-2.0
import { IconProducts } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'products',
  path: 'products',
  component: () => import('./ProductsPage.vue'),
  nav: { group: 'account', order: 38, icon: IconProducts },
  children: [
    { path: 'products/compare', name: 'products-compare', component: () => import('./ProductsCompare.vue') },
    { path: 'products/:id', name: 'product', component: () => import('./ProductPage.vue'), props: true },
  ],
} satisfies Page
