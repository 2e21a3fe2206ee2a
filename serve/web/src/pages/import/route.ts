// SPDX-License-Identifier: Apache-2.0
import { IconUpload } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'import',
  path: 'import',
  component: () => import('./ImportPage.vue'),
  roles: ['RECORDER'],
  nav: { group: 'account', order: 11, icon: IconUpload },
} satisfies Page
