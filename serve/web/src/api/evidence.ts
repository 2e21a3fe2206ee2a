// SPDX-License-Identifier: Apache-2.0
import { address, http } from './http'
import type { Finding } from './problem'

/** Where the evidence log of this server stands. */
export interface EvidenceStatus {
  origin: string | null
  key: string | null
  size: number
  root: string | null
  checkpoint: string | null
  waiting: number
  /** Leaves that witnesses have seen, and when; null without witnesses. */
  protectedSize: number | null
  protectedAt: string | null
  findings: Finding[]
}

export const evidence = {
  status: () => http.get<EvidenceStatus>('/api/evidence'),
  policy: () => address('/api/evidence/policy'),
  receipt: (id: string, version: number) => http.post<{ receipt: string }>(`/api/inventories/${id}/versions/${version}/receipt`, {}),
  bundle: (id: string, version: number, figure: string, names: boolean) =>
    address(`/api/inventories/${id}/versions/${version}/bundle`, { figure, names: names ? 'true' : 'false' }),
}
