// SPDX-License-Identifier: Apache-2.0
import { IconIdentifier } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'identifiers',
  path: 'identifiers',
  component: () => import('./IdentifiersPage.vue'),
  global: true,
  nav: { group: 'prove', order: 50, icon: IconIdentifier },
} satisfies Page
