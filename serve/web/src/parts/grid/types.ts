// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '@/api/problem'

export interface GridChoice {
  value: string
  label: string
}

export interface GridColumn {
  key: string
  title: string
  /** 'decimal' holds exact decimal texts, 'date' ISO days, 'choice' the value of a choice. */
  kind: 'text' | 'decimal' | 'date' | 'choice'
  /** Shown in the header. */
  unit?: string
  width?: number
  readonly?: boolean
  choices?: readonly GridChoice[]
}

export interface GridRow {
  id: string
  /** Texts by column key; '' is an empty cell. */
  cells: Readonly<Record<string, string>>
  /** Locked as a whole: an approved month, for example. */
  locked?: boolean
}

export interface CellState {
  state: 'saved' | 'pending' | 'rejected'
  finding?: Finding
}

/** One changed cell: what stood there and what stands there now. */
export interface Edit {
  row: string
  column: string
  before: string
  after: string
}

/** A place in the grid: row and column by position. */
export interface Place {
  r: number
  c: number
}

/** A rectangle of cells, all edges included. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

export const cellKey = (row: string, column: string): string => `${row}\u0000${column}`
