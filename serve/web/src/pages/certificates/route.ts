// SPDX-License-Identifier: Apache-2.0
import { IconCertificates } from '@/parts/icons'
import type { Page } from '@/router/page'

export default {
  name: 'certificates',
  path: 'certificates',
  component: () => import('./CertificatesPage.vue'),
  nav: { group: 'account', order: 16, icon: IconCertificates },
} satisfies Page
