// SPDX-License-Identifier: Apache-2.0
import { IconVerify } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'verify',
  path: 'verify',
  component: () => import('./VerifyBundle.vue'),
  global: true,
  nav: { group: 'prove', order: 40, icon: IconVerify },
} satisfies Page
