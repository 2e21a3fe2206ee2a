// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type DutyRow = Schemas['DutyRow']
export type DutyPeriod = Schemas['DutyPeriod']
export type DutyAnswer = Schemas['DutyAnswer']
export type DutyState = DutyRow['state']
export type Pack = Schemas['PackView']

export const DUTY_STATES: readonly DutyState[] = ['OPEN', 'DONE', 'NOT_APPLICABLE']

export const duties = {
  of: (org: string, year: number, signal?: AbortSignal) => http.get<DutyRow[]>('/api/duties', { org, year }, signal),
  say: (answer: DutyAnswer) => http.put<DutyRow>('/api/duties', answer),
  packs: (org: string, year: number, signal?: AbortSignal) => http.get<Pack[]>('/api/duties/packs', { org, year }, signal),
  freeze: (orgUnitId: string, month: string) => http.post<Pack>('/api/duties/packs', { orgUnitId, month }),
}
