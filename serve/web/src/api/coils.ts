// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { Finding } from './problem'
import type { components } from './schema'

export type CoilMonth = components['schemas']['CoilMonthView']

export interface CoilActivity {
  input: string
  line: string
  unit: string
  total: string
  measured: string
  pools: readonly { kind: string; amount: string; by: string }[]
  items: string
  unallocated: string
}
interface CoilScope {
  posted: string
  items: string
  unallocated: string
}
/** tCO2e; the footprint is in numbers, the gate view exact. */
export interface CoilBridge {
  gate: string
  factorFamily: number
  upstream: number
  rules: number
  footprint: number
}
export interface CoilSpread {
  stage: string
  word: string
  count: number
  tonnes: number
  mean: number
  least: number
  low: number
  median: number
  high: number
  most: number
}
export interface CoilSum {
  period: string
  items: number
  heldBack: Record<string, number>
  activity: readonly CoilActivity[]
  gate: { scope1: CoilScope; scope2: CoilScope; closes: boolean }
  footprint: { categories: readonly { category: string; items: number }[]; bridge?: CoilBridge }
  distribution: Record<string, readonly CoilSpread[]>
  notes: readonly string[]
  factors: readonly { input: string; category: string; direct: string; upstream: string; source: string }[]
  findings: readonly Finding[]
}
export interface CoilRow {
  index: number
  item: string
  day: string
  outputKg: string
  heldBack: string
  stage: string
  grade: string
  line: string
  shift: string
  route: string
  origin: string
  perTonne?: number | null
}
export interface CoilLink {
  index: number
  item: string
  kg: string
}
export interface CoilInput {
  input: string
  unit: string
  amount: number
  /** Measured at the item itself; the rest is its part of pools. */
  measured: number
  /** Total of the meter in the month. */
  meter: string
  direct: number
  upstream: number
  brings: number
}
export interface CoilItem extends CoilRow {
  scrapKg: string
  chargeKg: string
  leftKg: string
  mothers: readonly CoilLink[]
  daughters: readonly CoilLink[]
  gate: { own1: string; own2: string; carried1: string; carried2: string }
  bridge: CoilBridge
  categories: readonly { category: string; perTonne: number; whole: number }[]
  against: { peers: number; mean: number | null; inputs: readonly { input: string; direct: number; upstream: number; mean: number | null }[] }
  trace: readonly { index: number; item: string; stage: string; share: number; inputs: readonly CoilInput[] }[]
}

export const coils = {
  all: (signal?: AbortSignal) => http.get<CoilMonth[]>('/api/coils', {}, signal),
  sum: (id: string, signal?: AbortSignal) => http.get<CoilSum>(`/api/coils/${id}`, {}, signal),
  search: (id: string, text: string, signal?: AbortSignal) => http.get<CoilRow[]>(`/api/coils/${id}/items`, { text }, signal),
  item: (id: string, item: number, signal?: AbortSignal) => http.get<CoilItem>(`/api/coils/${id}/items/${item}`, {}, signal),
  add(order: { org: string; month: string; title: string; inventory: string | null }, file: File, plan: string) {
    const form = new FormData()
    form.append('file', file)
    form.append('plan', plan)
    return http.post<CoilMonth>('/api/coils', form, { query: order })
  },
}
