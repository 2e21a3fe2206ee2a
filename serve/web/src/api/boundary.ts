// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type Boundary = Schemas['BoundaryView']
export type Judgement = Schemas['CategoryJudgement']
export type UnitExclusion = Schemas['UnitExclusion']
export type ExclusionFacts = Schemas['ExclusionFacts']
export type BoundaryFacts = Schemas['BoundaryFacts']
export type Approach = BoundaryFacts['approach']
export type Verdict = Judgement['verdict']
export type Criterion = Judgement['criteria'][number]

export const APPROACHES: readonly Approach[] = ['OPERATIONAL_CONTROL', 'FINANCIAL_CONTROL', 'EQUITY_SHARE']
export const VERDICTS: readonly Verdict[] = ['SIGNIFICANT', 'NOT_SIGNIFICANT', 'EXCLUDED']
export const CRITERIA: readonly Criterion[] = ['MAGNITUDE', 'INFLUENCE', 'RISK', 'GUIDANCE', 'OUTSOURCING', 'ENGAGEMENT']
/** Indirect categories of ISO 14064-1 that are judged. */
export const CATEGORIES = ['2', '3', '4', '5', '6'] as const

export const boundary = {
  of: (unit: string, signal?: AbortSignal) => http.get<Boundary>(`/api/boundary/${unit}`, {}, signal),
  state: (unit: string, basedOn: number, facts: BoundaryFacts) => http.put<Boundary>(`/api/boundary/${unit}`, { basedOn, facts }),
  exclude: (facts: ExclusionFacts) => http.post<UnitExclusion>('/api/boundary/exclusions', facts),
  include: (id: string) => http.delete(`/api/boundary/exclusions/${id}`),
}
