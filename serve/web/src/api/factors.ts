// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type Factor = Schemas['FactorRow']
export type FactorPage = Schemas['PageFactorRow']
export type FactorUse = Schemas['FactorUse']
export type Release = Schemas['ReleaseRow']
export type Compared = Schemas['ComparedRow']
export type OwnFactor = Schemas['OwnFactor']
export type OwnFactorFacts = Schemas['OwnFactorFacts']
export type OwnFactorState = OwnFactor['state']
export type ImportedFactor = Schemas['ImportedFactor']

export interface FactorQuery {
  q?: string
  family?: string | null
  year?: number | null
  offset?: number
  limit?: number
}

export const factors = {
  find: (query: FactorQuery, signal?: AbortSignal) => http.get<FactorPage>('/api/factors', { ...query }, signal),
  one: (id: string, signal?: AbortSignal) => http.get<Factor>('/api/factors/row', { id }, signal),
  uses: (id: string, signal?: AbortSignal) => http.get<FactorUse[]>('/api/factors/uses', { id }, signal),
  release: (signal?: AbortSignal) => http.get<Release>('/api/factors/release', {}, signal),
  compare: (family: string, from: number, to: number, signal?: AbortSignal) => http.get<Compared[]>('/api/factors/compare', { family, from, to }, signal),
}

/** What the rows of an imported table have in common. */
export interface ImportOrder {
  org: string
  collection: string
  document: string
  validFrom: string
}

export const ownFactors = {
  all: (signal?: AbortSignal) => http.get<OwnFactor[]>('/api/own-factors', {}, signal),
  history: (id: string, signal?: AbortSignal) => http.get<OwnFactor[]>(`/api/own-factors/${id}/history`, {}, signal),
  create: (facts: OwnFactorFacts) => http.post<OwnFactor>('/api/own-factors', facts),
  revise: (factor: OwnFactor, facts: OwnFactorFacts) => http.put<OwnFactor>(`/api/own-factors/${factor.id}`, { basedOn: factor.versionId, facts }),
  decide: (factor: OwnFactor, decision: OwnFactorState, comment: string) =>
    http.post<OwnFactor>(`/api/own-factors/${factor.id}/decision`, { basedOn: factor.versionId, decision, comment: comment || undefined }),
  take: (order: ImportOrder, file: File) => {
    const form = new FormData()
    form.append('file', file)
    return http.post<ImportedFactor[]>(`/api/own-factors/import?${new URLSearchParams({ ...order })}`, form)
  },
}
