// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type BoardRow = Schemas['BoardRow']
export type MonthCell = Schemas['MonthCell']
export type CellState = MonthCell['state']
export type Colour = BoardRow['colour']

export const STATES: readonly CellState[] = ['PRESENT', 'ESTIMATED', 'PARTIAL', 'COARSE', 'MISSING', 'PENDING', 'ABSENT']

export const completeness = {
  board: (org: string, year: number, signal?: AbortSignal) => http.get<BoardRow[]>('/api/completeness', { org, year }, signal),
}
