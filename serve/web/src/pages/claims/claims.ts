// SPDX-License-Identifier: Apache-2.0
import { http } from '@/api/http'
import type { Tone } from '@/parts/StatusTag.vue'

export const KINDS = [
  'factor',
  'coal',
  'carbon',
  'several',
  'product',
  'sum',
  'missing',
  'bounded',
  'shares',
  'fall',
  'same',
  'index',
] as const
export type Kind = (typeof KINDS)[number]
export type Verdict = 'MATCHES' | 'REFUTED' | 'UNKNOWN'

export interface Answer {
  result: Verdict
  implied: string | null
  reason: string
  question: string | null
  matches: { id: string; name: string; value: string; use: string; official: boolean }[]
}

export interface Audited {
  titleZh: string
  titleEn: string
  source: string
  kind: Kind
  figures: string[]
  verdict: Answer
}

export const TONES: Record<Verdict, Tone> = { MATCHES: 'good', REFUTED: 'error', UNKNOWN: 'warning' }

/** A first example of each kind, so that a newcomer sees how figures are written. */
export const EXAMPLES: Record<Kind, string> = {
  factor: '6.2 GWh; 5323 t',
  coal: '10950000 kWh; 3394.5 tce',
  carbon: '419 tce; 285 t',
  several: '10000000 kWh; 15000 tce; 74000 tCO2',
  product: '14800 kW; 8760 h; 0.20; 25930000 kWh',
  sum: '15.58 GWh; 81.33 GWh; 96.92 GWh',
  missing: '2558 tCO2; 58 %; ? tCO2',
  bounded: '6200 MWh; 5 MW; 800 h; 1000 h',
  shares: '69.6 %; 65.4 %',
  fall: '80 %; 50 %; 30 %',
  same: '60 %; 40 %',
  index: 'ERE; >80 %',
}

export const checkClaim = (kind: Kind, figures: string[]): Promise<Answer> =>
  http.post('/api/claims/check', { kind, figures })

export const readAudit = (): Promise<Audited[]> => http.get('/api/claims/audit')
