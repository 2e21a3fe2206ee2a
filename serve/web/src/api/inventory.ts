// SPDX-License-Identifier: Apache-2.0
import type { Finding } from './problem'
import type { Colour } from './completeness'
import { http } from './http'
import type { Trace } from '@/parts/trace/trace'
import type { Assessment, DataQuality, Uncertainty } from './uncertainty'

export const STATES = ['DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'LOCKED'] as const
export type State = (typeof STATES)[number]

/** A version of an inventory; totals are exact decimals in tCO2e. */
export interface Inventory {
  id: string
  orgUnitId: string
  title: string
  version: number
  state: State
  reason: string | null
  method: string
  periodStart: string
  periodEnd: string
  total: string
  totalMarket: string
  inputHash: string
  calculatedAt: string
}

export interface Change {
  version: number
  from: State
  to: State
  byName: string
  at: string
  comment: string | null
}

export interface Detail {
  inventory: Inventory
  versions: Inventory[]
  changes: Change[]
}

export interface PostedTrace {
  /** Number of the posted line that it proves. */
  line: number
  gas: string
  basis: string
  posted: string
  trace: Trace
}

export interface ResultLine {
  id: string
  kind: string
  scope: string
  category: string
  value: string
  market?: string
  quality: string
  trace: PostedTrace[]
}

export interface Words {
  zh: string
  en: string
}

/** A programme's figure for purchased electricity; without a value the reason says why. */
export interface Programme {
  id: string
  title: Words
  basis: string
  value?: string
  reason?: string
  /** MWh that count as zero. */
  zero: string
  factors: string[]
  authority: Words
  document: string
  validFrom?: string
  validTo?: string
  inForce: boolean
  verified: boolean
  seen: Words
  evidence: string[]
}

export interface Result {
  organisation: string
  gwp: string
  method: string
  methodHash: string
  total: string
  totalMarket: string
  scopes: Record<string, string>
  /** The defensible scope 2 figures side by side; absent where there is one alone. */
  alternatives?: { id: string; basis: string; value: string; authority: string; verified: boolean; evidence: string[] }[]
  /** Purchased electricity by each programme of the rule table; absent where its factor is not of it. */
  programmes?: Programme[]
  biogenic: string
  removals: string
  lines: ResultLine[]
  uncertainty: Uncertainty
  dataQuality: DataQuality
  notes: string[]
  findings: Finding[]
}

/** What all rules say of a version: each finding with the colour that it has, the worst first. */
export interface Light {
  colour: Colour
  before: Inventory | null
  items: { colour: Colour; finding: Finding }[]
}

/** A posted ledger line: tCO2e at twelve decimals, as it was frozen. */
export interface PostedLine {
  lineNo: number
  source: string
  kind: string
  unit: string | null
  device: string | null
  month: string | null
  gas: string
  basis: string
  scope: string
  category: string
  tableRow: string
  /** False for what is reported apart from the total, such as biogenic CO2. */
  counted: boolean
  amount: string
  quality: string
}

export interface View {
  view: string
  total: string
  rows: { key: string; amount: string }[]
}

export interface Bridge {
  from: string
  to: string
  difference: string
  effects: { effect: string; amount: string }[]
  parts: { source: string; effect: string; amount: string; before: string | null; after: string | null }[]
}

const at = (id: string, version: number): string => `/api/inventories/${id}/versions/${version}`

export const inventories = {
  all: (): Promise<Inventory[]> => http.get('/api/inventories'),
  one: (id: string): Promise<Detail> => http.get(`/api/inventories/${id}`),
  create: (orgUnitId: string, title: string, yaml: string): Promise<Inventory> =>
    http.post('/api/inventories', { orgUnitId, title, yaml }),
  /** A new inventory from the sources and activity data of a unit and period. */
  assemble: (order: { orgUnitId: string; from: string; to: string; method: string }, title: string): Promise<Inventory> =>
    http.post('/api/inventories/assemble', { order, title }),
  assembleAgain: (id: string): Promise<Inventory> => http.post(`/api/inventories/${id}/assemble`),
  result: (id: string, version: number): Promise<Result> => http.get(`${at(id, version)}/result`),
  /** Uncertainty and data quality; with draws also by simulation. */
  uncertainty: (id: string, version: number, draws: number, seed: string): Promise<Assessment> =>
    http.get(`${at(id, version)}/uncertainty`, { draws, seed }),
  review: (id: string, version: number): Promise<Light> => http.get(`${at(id, version)}/review`),
  view: (id: string, version: number, view: string): Promise<View> => http.get(`${at(id, version)}/views/${view}`),
  lines: (id: string, version: number): Promise<PostedLine[]> => http.get(`${at(id, version)}/lines`),
  document: (id: string, version: number): Promise<{ yaml: string; hash: string }> =>
    http.get(`${at(id, version)}/document`),
  change: (id: string, yaml: string): Promise<Inventory> => http.put(`/api/inventories/${id}/document`, { yaml }),
  move: (id: string, to: State, comment: string): Promise<Inventory> =>
    http.post(`/api/inventories/${id}/transition`, { to, comment }),
  restate: (id: string, reason: string, yaml: string): Promise<Inventory> =>
    http.post(`/api/inventories/${id}/restate`, { reason, yaml }),
  bridge: (id: string, from: number, to: number): Promise<Bridge> =>
    http.get(`/api/inventories/${id}/bridge`, { from, to }),
}
