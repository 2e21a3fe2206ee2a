// SPDX-License-Identifier: Apache-2.0
import { IconVerification } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'verification',
  path: 'verification',
  component: () => import('./CaseList.vue'),
  nav: { group: 'prove', order: 10, icon: IconVerification },
  children: [{ path: 'verification/:id', name: 'case', component: () => import('./CasePage.vue'), props: true }],
} satisfies Page
