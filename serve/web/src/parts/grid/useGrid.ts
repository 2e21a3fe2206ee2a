// SPDX-License-Identifier: Apache-2.0
import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import { clear, copyArea, fillDown, paste, change, writable } from './edits'
import type { Sheet } from './edits'
import type { Command } from './keys'
import { areaOf, at, clamp, following, jump, step } from './selection'
import type { Selection, Size } from './selection'
import { parseTsv, writeTsv } from './tsv'
import type { Place } from './types'
import type { SheetState } from './useSheet'

export interface GridParts {
  sheet: Sheet
  state: SheetState
  /** Rows that fit on the screen, for page up and down. */
  page: () => number
  field: Readonly<Ref<HTMLInputElement | null>>
  show: (place: Place) => void
}

/** Selection and editing of a grid, apart from how it is drawn. */
export function useGrid({ sheet, state, page, field, show }: GridParts) {
  const selection = shallowRef<Selection>(at(0, 0))
  const area = computed(() => areaOf(selection.value))
  const active = computed(() => selection.value.anchor)
  /** 'typed' leaves with the arrow keys, 'opened' (F2, double click) moves the caret with them. */
  const editing = ref<'no' | 'typed' | 'opened'>('no')
  const draft = ref('')
  const size = (): Size => ({ rows: sheet.rows.length, columns: sheet.columns.length })
  const filled = ({ r, c }: Place): boolean => sheet.text(r, c) !== ''

  watch(selection, ({ focus }) => show(focus))

  function select(place: Place, extend = false): void {
    const to = clamp(place, size())
    selection.value = extend ? { anchor: active.value, focus: to } : { anchor: to, focus: to }
  }

  function open(mode: 'typed' | 'opened'): void {
    const { r, c } = active.value
    if (!writable(sheet, r, c)) return
    if (mode === 'opened') draft.value = sheet.text(r, c)
    editing.value = mode
    if (mode === 'opened') void nextTick(() => field.value?.select())
  }

  function typed(text: string): void {
    if (editing.value === 'no') open('typed')
    draft.value = editing.value === 'no' ? '' : text
    if (field.value && editing.value === 'no') field.value.value = ''
  }

  function leave(): void {
    editing.value = 'no'
    draft.value = ''
  }

  function commit(): void {
    if (editing.value === 'no') return
    const text = draft.value
    leave()
    state.apply(change(sheet, active.value, text))
  }

  function moved(command: Extract<Command, { do: 'move' }>): Place {
    const from = command.extend ? selection.value.focus : active.value
    return command.jump ? jump(from, command.direction, size(), filled) : step(from, command.direction, size())
  }

  function run(command: Command): void {
    const from = selection.value.focus
    switch (command.do) {
      case 'move':
        return select(moved(command), command.extend)
      case 'page':
        return select(step(from, command.direction, size(), page()), command.extend)
      case 'row-edge':
        return select({ r: from.r, c: command.end ? size().columns - 1 : 0 }, command.extend)
      case 'sheet-edge':
        return select(command.end ? { r: size().rows - 1, c: size().columns - 1 } : { r: 0, c: 0 }, command.extend)
      case 'next':
        return select(following(active.value, size(), command.back))
      case 'below':
        return select(step(active.value, command.back ? 'up' : 'down', size()))
      case 'select-all':
        selection.value = { anchor: { r: 0, c: 0 }, focus: { r: size().rows - 1, c: size().columns - 1 } }
        return
      case 'shrink':
        return select(active.value)
      case 'edit':
        return open('opened')
      case 'clear':
        return state.apply(clear(sheet, area.value))
      case 'fill-down':
        return state.apply(fillDown(sheet, area.value))
      case 'undo':
        return state.undo()
      case 'redo':
        return state.redo()
    }
  }

  function pasted(text: string): void {
    const block = parseTsv(text)
    if (block.length === 0) return
    const { missing } = paste(sheet, area.value, block)
    if (missing > 0 && state.canGrow) state.grow(missing)
    const { changes, covered } = paste(sheet, area.value, block)
    state.apply(changes)
    const end = clamp({ r: covered.bottom, c: covered.right }, size())
    selection.value = { anchor: { r: covered.top, c: covered.left }, focus: end }
  }

  const copied = (): string => writeTsv(copyArea(sheet, area.value))

  return { selection, area, active, editing, draft, select, open, typed, leave, commit, run, pasted, copied, size }
}
