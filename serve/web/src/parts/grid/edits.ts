// SPDX-License-Identifier: Apache-2.0
import { readCell } from './cells'
import type { ReadCell } from './cells'
import type { Area, Edit, GridColumn, GridRow, Place } from './types'

/** A change that was read: the edit, and the finding if the text means nothing in its column. */
export type Change = Edit & Pick<ReadCell, 'finding'>

export interface Sheet {
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  /** The text in a cell as the user sees it, refused texts included. */
  text: (r: number, c: number) => string
}

export const writable = (sheet: Sheet, r: number, c: number): boolean =>
  sheet.columns[c] !== undefined && !sheet.columns[c]?.readonly && sheet.rows[r] !== undefined && !sheet.rows[r]?.locked

/** The change that puts a text into a cell; none if the cell is read-only or stays as it is. */
export function change(sheet: Sheet, { r, c }: Place, input: string): Change[] {
  const column = sheet.columns[c]
  const row = sheet.rows[r]
  if (!column || !row || !writable(sheet, r, c)) return []
  const before = sheet.text(r, c)
  const read = readCell(column, input)
  if (read.text === before) return []
  return [{ row: row.id, column: column.key, before, after: read.text, ...(read.finding ? { finding: read.finding } : {}) }]
}

function overArea(area: Area, make: (r: number, c: number) => Change[]): Change[] {
  const changes: Change[] = []
  for (let r = area.top; r <= area.bottom; r += 1) {
    for (let c = area.left; c <= area.right; c += 1) changes.push(...make(r, c))
  }
  return changes
}

export const clear = (sheet: Sheet, area: Area): Change[] => overArea(area, (r, c) => change(sheet, { r, c }, ''))

/** Copies the first row of the area into the rows below it; a single row takes the one above. */
export function fillDown(sheet: Sheet, area: Area): Change[] {
  const source = area.top === area.bottom ? area.top - 1 : area.top
  if (source < 0) return []
  return overArea({ ...area, top: source + 1 }, (r, c) => change(sheet, { r, c }, sheet.text(source, c)))
}

/** The cells that a paste covers: one cell fills the area, a block repeats where the area is a multiple of it. */
export function pasteArea(area: Area, block: readonly (readonly string[])[]): Area {
  const height = block.length
  const width = Math.max(0, ...block.map((row) => row.length))
  const rows = area.bottom - area.top + 1
  const columns = area.right - area.left + 1
  const tall = rows % height === 0 ? rows : height
  const wide = columns % width === 0 ? columns : width
  return { top: area.top, left: area.left, bottom: area.top + tall - 1, right: area.left + wide - 1 }
}

/** Pastes a block; `missing` is how many rows the grid is too short for it. */
export function paste(sheet: Sheet, area: Area, block: readonly (readonly string[])[]): { changes: Change[]; covered: Area; missing: number } {
  const covered = pasteArea(area, block)
  const width = Math.max(0, ...block.map((row) => row.length))
  const changes = overArea(covered, (r, c) => {
    const row = block[(r - area.top) % block.length] ?? []
    const text = row[(c - area.left) % width]
    return text === undefined ? [] : change(sheet, { r, c }, text)
  })
  return { changes, covered, missing: Math.max(0, covered.bottom + 1 - sheet.rows.length) }
}

/** The texts of an area, for the clipboard. */
export function copyArea(sheet: Sheet, area: Area): string[][] {
  const rows: string[][] = []
  for (let r = area.top; r <= area.bottom; r += 1) {
    const cells: string[] = []
    for (let c = area.left; c <= area.right; c += 1) cells.push(sheet.text(r, c))
    rows.push(cells)
  }
  return rows
}

/** The same edits backwards. */
export const inverse = (edits: readonly Edit[]): Edit[] =>
  [...edits].reverse().map(({ row, column, before, after }) => ({ row, column, before: after, after: before }))
