// SPDX-License-Identifier: Apache-2.0
import { IconLab } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'lab',
  path: 'lab-results',
  component: () => import('./LabPage.vue'),
  nav: { group: 'account', order: 14, icon: IconLab },
} satisfies Page
