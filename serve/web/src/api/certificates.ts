// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type Certificate = Schemas['CertificateView']
export type CertificateFacts = Schemas['CertificateFacts']
export type CertificateUsage = Schemas['CertificateUsage']

export const certificates = {
  of: (org: string, signal?: AbortSignal) => http.get<Certificate[]>('/api/certificates', { org }, signal),
  all: (signal?: AbortSignal) => http.get<Certificate[]>('/api/certificates', {}, signal),
  create: (facts: CertificateFacts) => http.post<Certificate>('/api/certificates', facts),
  revise: (held: Certificate, facts: CertificateFacts) => http.put<Certificate>(`/api/certificates/${held.lot.id}`, { basedOn: held.lot.versionId, facts }),
  use: (id: string, usage: CertificateUsage) => http.post<Certificate>(`/api/certificates/${id}/uses`, usage),
  attach: (id: string, attachmentId: string, proves: string) => http.post<Certificate>(`/api/certificates/${id}/files`, { attachmentId, proves }),
  withdraw: (id: string, use: string) => http.post<Certificate>(`/api/certificates/${id}/uses/${use}/withdraw`, {}),
}
