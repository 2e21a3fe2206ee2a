// SPDX-License-Identifier: Apache-2.0
import { IconBoundary } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'boundary',
  path: 'boundary',
  component: () => import('./BoundaryPage.vue'),
  global: true,
  nav: { group: 'account', order: 20, icon: IconBoundary },
} satisfies Page
