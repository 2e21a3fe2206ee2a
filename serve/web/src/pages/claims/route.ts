// SPDX-License-Identifier: Apache-2.0
import { IconClaims } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'claims',
  path: 'claims',
  component: () => import('./ClaimChecker.vue'),
  global: true,
  nav: { group: 'prove', order: 30, icon: IconClaims },
} satisfies Page
