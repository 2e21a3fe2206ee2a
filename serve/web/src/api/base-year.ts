// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type BaseYear = Schemas['BaseYearView']
export type BaseInventory = Schemas['BaseInventory']
export type BaseChange = Schemas['BaseChange']
export type BaseYearFacts = Schemas['BaseYearFacts']
export type ChangeFacts = Schemas['ChangeFacts']
export type BaseYearEffect = Schemas['EffectView']
export type EffectOrder = Schemas['EffectOrder']
export type EffectAsked = Schemas['EffectAsked']
export type Trigger = ChangeFacts['kind']

export const TRIGGERS: readonly Trigger[] = ['STRUCTURE', 'METHOD', 'ERROR']

export const baseYears = {
  of: (unit: string, signal?: AbortSignal) => http.get<BaseYear>(`/api/base-year/${unit}`, {}, signal),
  state: (unit: string, basedOn: number, facts: BaseYearFacts) => http.put<BaseYear>(`/api/base-year/${unit}`, { basedOn, facts }),
  effect: (unit: string, asked: EffectAsked) => http.post<BaseYearEffect>(`/api/base-year/${unit}/effect`, asked),
  add: (unit: string, facts: ChangeFacts) => http.post<BaseChange['change']>(`/api/base-year/${unit}/changes`, facts),
  include: (change: string, id: string, version: number) => http.put<BaseChange['change']>(`/api/base-year/changes/${change}/included`, { id, version }),
  withdraw: (change: string) => http.delete(`/api/base-year/changes/${change}`),
}
