// SPDX-License-Identifier: Apache-2.0
import { IconUpload } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'import',
  path: 'import',
  component: () => import('./ImportPage.vue'),
  roles: ['RECORDER'],
  nav: { group: 'measure', order: 30, icon: IconUpload },
} satisfies Page
