// SPDX-License-Identifier: Apache-2.0
import { http } from './http'

/** What a stable name stands for. */
export const THINGS = ['METER', 'DEVICE', 'GATEWAY', 'BATCH', 'DATASET', 'PRODUCT', 'INVENTORY', 'REPORT', 'STATEMENT', 'READINGS'] as const
export type Thing = (typeof THINGS)[number]

/** What the log says of a report. */
export interface ReportEvidence {
  file: string
  status: 'DRAFT' | 'FINAL'
  leaf: string | null
  proof: string | null
  policy: string
  steps: { kind: string; step: string | null; at: string }[]
}

/** A batch of readings as it stands in the log. */
export interface LoggedBatch {
  index: number
  leaf: string
  proof: string | null
  policy: string
}

/** A leaf of the log about a thing: hashes and times, no content. */
export interface ThingLeaf {
  kind: string
  at: string
  leaf: string
  proof: string | null
}

/** A batch of readings in a list. */
export interface NamedBatch {
  id: string
  printed: string
  address: string
  at: string
  index: number
  runs: string
  forms: Record<string, string>
}

/** Batches of a day in a zone, of a gateway, from where a page before ended. */
export interface BatchSearch {
  day: string | null
  zone: string
  gateway: string | null
  before: number | null
}

export interface BatchPage {
  batches: NamedBatch[]
  next: number | null
}

export interface Identified {
  id: string
  printed: string
  kind: Thing
  address: string
  since: string
  forms: Record<string, string>
  report: ReportEvidence | null
  batch: LoggedBatch | null
  leaves: ThingLeaf[]
  policy: string | null
}

export interface NamedThing {
  thing: { id: string; kind: Thing; subject: string; orgUnitId: string; createdAt: string; name: string }
  printed: string
  address: string
  forms: Record<string, string>
}

export const identifiers = {
  /** Open without a session. */
  resolve: (id: string, signal?: AbortSignal) => http.get<Identified>(`/api/id/${encodeURIComponent(id)}`, {}, signal),
  readings: (search: BatchSearch, signal?: AbortSignal) => http.get<BatchPage>('/api/identifiers/readings', { ...search }, signal),
  all: (signal?: AbortSignal) => http.get<NamedThing[]>('/api/identifiers', {}, signal),
}
