// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type CoilMonth = Schemas['CoilMonthView']
export type CoilSum = Schemas['CoilSummary']
export type CoilActivity = Schemas['CoilActivity']
/** tCO2e; the footprint is in numbers, the gate view exact. */
export type CoilBridge = Schemas['CoilBridge']
export type CoilSpread = Schemas['CoilSpread']
export type CoilRow = Schemas['CoilRowView']
export type CoilItem = Schemas['CoilItemView']
export type LateReading = Schemas['Late']
export type StoredLate = Schemas['StoredLate']

export const coils = {
  all: (signal?: AbortSignal) => http.get<CoilMonth[]>('/api/coils', {}, signal),
  sum: (id: string, signal?: AbortSignal) => http.get<CoilSum>(`/api/coils/${id}`, {}, signal),
  search: (id: string, text: string, signal?: AbortSignal) => http.get<CoilRow[]>(`/api/coils/${id}/items`, { text }, signal),
  item: (id: string, item: number, signal?: AbortSignal) => http.get<CoilItem>(`/api/coils/${id}/items/${item}`, {}, signal),
  late: (id: string, signal?: AbortSignal) => http.get<StoredLate[]>(`/api/coils/${id}/late`, {}, signal),
  takeLate: (id: string, reading: LateReading) => http.post<{ items: number }>(`/api/coils/${id}/late`, reading),
  add(order: { org: string; month: string; title: string; inventory: string | null }, file: File, plan: string) {
    const form = new FormData()
    form.append('file', file)
    form.append('plan', plan)
    return http.post<CoilMonth>('/api/coils', form, { query: order })
  },
}
