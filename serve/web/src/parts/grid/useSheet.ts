// SPDX-License-Identifier: Apache-2.0
import { computed, shallowReactive, shallowRef, triggerRef } from 'vue'
import type { Finding } from '@/api/problem'
import { findingsOf } from '@/api/problem'
import { readCell } from './cells'
import { inverse } from './edits'
import type { Change } from './edits'
import { cellKey } from './types'
import type { CellState, Edit, GridColumn, GridRow } from './types'

/** What the server said of one cell; a cell that it does not name was taken. */
export interface CellVerdict {
  row: string
  column: string
  finding: Finding
}

export interface SheetOptions {
  columns: () => readonly GridColumn[]
  /** Sends edits; what it returns was refused. Throwing refuses them all. */
  save: (edits: readonly Edit[]) => Promise<readonly CellVerdict[]>
  /** Makes empty rows when a paste needs more; left out: the grid does not grow. */
  append?: (count: number) => GridRow[]
}

const HISTORY = 200

/**
 * The rows of a grid with their state: edits show at once as pending, are sent in the order they were made, and end
 * as saved or rejected. A rejected text stays in its cell with its finding until it is mended.
 */
export function useSheet(initial: readonly GridRow[], options: SheetOptions) {
  const rows = shallowRef<readonly GridRow[]>(initial)
  const states = shallowRef(new Map<string, CellState>())
  const past: Edit[][] = []
  const future: Edit[][] = []
  const depth = shallowReactive({ undo: 0, redo: 0 })
  let sending: Promise<void> = Promise.resolve()

  function count(): void {
    Object.assign(depth, { undo: past.length, redo: future.length })
  }

  function put(edits: readonly Edit[]): void {
    const byRow = grouped(edits)
    rows.value = rows.value.map((row) => {
      const mine = byRow.get(row.id)
      return mine ? { ...row, cells: { ...row.cells, ...Object.fromEntries(mine.map((e) => [e.column, e.after])) } } : row
    })
  }

  function enter(changes: readonly Change[]): void {
    put(changes)
    const good = changes.filter((c) => !c.finding)
    for (const c of changes) states.value.set(cellKey(c.row, c.column), c.finding ? { state: 'rejected', finding: c.finding } : { state: 'pending' })
    triggerRef(states)
    if (good.length) sending = sending.then(() => send(good))
  }

  async function send(edits: readonly Edit[]): Promise<void> {
    const refused = new Map<string, Finding>()
    try {
      for (const v of await options.save(edits)) refused.set(cellKey(v.row, v.column), v.finding)
    } catch (error) {
      const finding = findingsOf(error)[0]
      if (finding) for (const e of edits) refused.set(cellKey(e.row, e.column), finding)
    }
    const now = new Map(rows.value.map((row) => [row.id, row.cells]))
    for (const e of edits) {
      const key = cellKey(e.row, e.column)
      const changedSince = now.get(e.row)?.[e.column] !== e.after
      if (changedSince) continue
      const finding = refused.get(key)
      states.value.set(key, finding ? { state: 'rejected', finding } : { state: 'saved' })
    }
    triggerRef(states)
  }

  /** Applies changes as one step of undo. */
  function apply(changes: readonly Change[]): void {
    if (changes.length === 0) return
    past.push(changes.map(({ row, column, before, after }) => ({ row, column, before, after })))
    if (past.length > HISTORY) past.shift()
    future.length = 0
    count()
    enter(changes)
  }

  function turn(from: Edit[][], to: Edit[][]): void {
    const edits = from.pop()
    if (!edits) return
    const back = inverse(edits)
    to.push(back)
    count()
    enter(back.map(checked))
  }

  /** An undone text is read again, for what was refused before is still refused. */
  function checked(edit: Edit): Change {
    const column = options.columns().find((c) => c.key === edit.column)
    const finding = column && readCell(column, edit.after).finding
    return finding ? { ...edit, finding } : edit
  }

  function grow(missing: number): void {
    if (missing > 0 && options.append) rows.value = [...rows.value, ...options.append(missing)]
  }

  function replace(next: readonly GridRow[]): void {
    rows.value = next
    states.value = new Map()
    past.length = future.length = 0
    count()
  }

  return {
    rows,
    states,
    canUndo: computed(() => depth.undo > 0),
    canRedo: computed(() => depth.redo > 0),
    canGrow: options.append !== undefined,
    apply,
    undo: () => turn(past, future),
    redo: () => turn(future, past),
    grow,
    replace,
    /** Resolves when all that was sent so far has been answered. */
    settled: () => sending,
  }
}

export type SheetState = ReturnType<typeof useSheet>

function grouped(edits: readonly Edit[]): Map<string, Edit[]> {
  const map = new Map<string, Edit[]>()
  for (const edit of edits) {
    const known = map.get(edit.row)
    if (known) known.push(edit)
    else map.set(edit.row, [edit])
  }
  return map
}
