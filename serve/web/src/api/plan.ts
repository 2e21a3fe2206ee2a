// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type PlanParameter = Schemas['PlanParameter']
export type PlanFacts = Schemas['PlanFacts']
export type PlanMethod = PlanFacts['method']

export const METHODS: readonly PlanMethod[] = ['MEASURED', 'CALCULATED', 'DEFAULT', 'INVOICE']

export const plan = {
  of: (org: string, at: string | null, signal?: AbortSignal) => http.get<PlanParameter[]>('/api/control-plan', { org, at }, signal),
  create: (facts: PlanFacts) => http.post<PlanParameter>('/api/control-plan', facts),
  revise: (known: PlanParameter, facts: PlanFacts, reason: string) =>
    http.put<PlanParameter>(`/api/control-plan/${known.id}`, { basedOn: known.versionId, facts, reason: reason || undefined }),
  remove: (known: PlanParameter, reason: string) =>
    http.post<PlanParameter>(`/api/control-plan/${known.id}/remove`, { basedOn: known.versionId, reason: reason || undefined }),
  history: (id: string, signal?: AbortSignal) => http.get<PlanParameter[]>(`/api/control-plan/${id}/history`, {}, signal),
}
