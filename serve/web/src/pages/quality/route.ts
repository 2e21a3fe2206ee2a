// SPDX-License-Identifier: Apache-2.0
import { IconQuality } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'quality',
  path: 'quality',
  component: () => import('./QualityPage.vue'),
  nav: { group: 'measure', order: 14, icon: IconQuality },
} satisfies Page
