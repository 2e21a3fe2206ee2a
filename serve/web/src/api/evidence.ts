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

/** What an inspection of the whole installation against its log saw. */
export interface InspectionReport {
  at: string
  leaves: number
  readingLeaves: number
  inventories: number
  files: number
  whole: boolean
  findings: Finding[]
}

/** An amount of activity that follows from readings. */
export interface NamedAmount {
  evidence: string
  source: string
  from: string | null
  to: string | null
  value: string
  unit: string
}

export const evidence = {
  status: () => http.get<EvidenceStatus>('/api/evidence'),
  policy: () => address('/api/evidence/policy'),
  receipt: (id: string, version: number) => http.post<{ receipt: string }>(`/api/inventories/${id}/versions/${version}/receipt`, {}),
  audit: () => http.get<InspectionReport>('/api/evidence/audit'),
  amounts: (id: string, version: number) => http.get<NamedAmount[]>(`/api/inventories/${id}/versions/${version}/bundle/amounts`),
  bundle: (id: string, version: number, figure: string, names: boolean, readings: boolean, amounts: readonly string[]) =>
    address(`/api/inventories/${id}/versions/${version}/bundle`, {
      figure,
      names: names ? 'true' : 'false',
      readings: readings ? 'true' : 'false',
      amounts,
    }),
}
