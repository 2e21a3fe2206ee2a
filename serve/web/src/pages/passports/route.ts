// SPDX-License-Identifier: Apache-2.0
import { IconPassport } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'passports',
  path: 'passports',
  component: () => import('./PassportsPage.vue'),
  nav: { group: 'prove', order: 60, icon: IconPassport },
} satisfies Page
