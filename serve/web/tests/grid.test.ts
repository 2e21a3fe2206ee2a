// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { Problem } from '@/api/problem'
import { i18n, useLocale } from '@/locales'
import SpreadsheetGrid from '@/parts/grid/SpreadsheetGrid.vue'
import type { Edit, GridColumn, GridRow } from '@/parts/grid/types'
import { useSheet } from '@/parts/grid/useSheet'
import type { CellVerdict, SheetState } from '@/parts/grid/useSheet'

const columns: GridColumn[] = [
  { key: 'day', title: 'Day', kind: 'date' },
  { key: 'kwh', title: 'Use', kind: 'decimal', unit: 'kWh' },
  { key: 'note', title: 'Note', kind: 'text' },
]
const rowsOf = (count: number): GridRow[] => Array.from({ length: count }, (_, i) => ({ id: `r${i}`, cells: { day: '', kwh: '', note: '' } }))

let sent: Edit[][]
let verdicts: CellVerdict[]
let state: SheetState
let grid: VueWrapper

beforeAll(() => useLocale('en'))
beforeEach(() => {
  sent = []
  verdicts = []
})

function open(count: number, append = false): void {
  state = useSheet(rowsOf(count), {
    columns: () => columns,
    save: (edits) => {
      sent.push([...edits])
      return Promise.resolve(verdicts)
    },
    ...(append ? { append: (n: number) => rowsOf(n).map((r) => ({ ...r, id: `new-${r.id}` })) } : {}),
  })
  grid = mount(SpreadsheetGrid, { props: { columns, state }, global: { plugins: [i18n, createPinia()] }, attachTo: document.body })
}

const field = () => grid.get<HTMLInputElement>('input.field')
const press = (key: string, more = {}) => field().trigger('keydown', { key, ...more })
const text = (r: number, key: string): string => state.rows.value[r]?.cells[key] ?? ''

async function type(value: string): Promise<void> {
  await field().setValue(value)
}

async function paste(value: string): Promise<void> {
  await field().trigger('paste', { clipboardData: { getData: () => value } })
}

describe('typing', () => {
  test('typing replaces, Enter saves and goes down, arrows leave what was typed', async () => {
    open(3)
    await press('ArrowRight')
    await type('1,234.50')
    await press('Enter')
    await type('7')
    await press('ArrowDown')
    await state.settled()
    expect([text(0, 'kwh'), text(1, 'kwh')]).toEqual(['1234.50', '7'])
    expect(sent.flat().map((e) => e.after)).toEqual(['1234.50', '7'])
    await nextTick()
    expect(grid.text()).toContain('All saved')
  })

  test('F2 opens what stands there, Escape leaves it', async () => {
    open(2)
    await press('ArrowRight')
    await type('5')
    await press('Enter')
    await press('ArrowUp')
    await press('F2')
    expect(field().element.value).toBe('5')
    await type('6')
    await press('Escape')
    expect(text(0, 'kwh')).toBe('5')
  })

  test('a key of an unfinished composition is left to the input method', async () => {
    open(2)
    await field().trigger('compositionstart')
    await type('ni')
    await press('Enter', { isComposing: true })
    expect(sent).toEqual([])
    await type('你')
    await press('Tab')
    expect(text(0, 'day')).toBe('你')
  })
})

describe('clipboard', () => {
  test('a block from a spreadsheet lands, grows the grid, and one undo takes it back', async () => {
    open(1, true)
    await paste('2023/1/1\t1.5\tfirst\r\n2023/1/2\t2.5\tsecond\r\n')
    await state.settled()
    expect(state.rows.value).toHaveLength(2)
    expect(text(1, 'day')).toBe('2023-01-02')
    expect(grid.text()).toContain('Sum 4.0')
    await press('z', { ctrlKey: true })
    expect([text(0, 'kwh'), text(1, 'note')]).toEqual(['', ''])
    await press('y', { ctrlKey: true })
    expect(text(1, 'note')).toBe('second')
  })

  test('copy gives tabs and line breaks, cut empties', async () => {
    open(2)
    await paste('2023-01-01\t3\tx')
    let copied = ''
    await field().trigger('cut', { clipboardData: { setData: (_: string, t: string) => (copied = t) } })
    expect(copied).toBe('2023-01-01\t3\tx')
    expect(text(0, 'kwh')).toBe('')
  })

  test('fill down copies the first row of the selection', async () => {
    open(4)
    await paste('2023-01-01\t3\tx')
    await press('Home')
    await press('ArrowRight', { shiftKey: true })
    await press('ArrowDown', { shiftKey: true })
    await press('ArrowDown', { shiftKey: true })
    await press('d', { ctrlKey: true })
    expect(state.rows.value.map((r) => r.cells.kwh)).toEqual(['3', '3', '3', ''])
    expect(text(1, 'note')).toBe('')
  })
})

describe('state of cells', () => {
  test('a text that is no number stays, is marked and is not sent', async () => {
    open(2)
    await paste('2023-01-01\tmany')
    await state.settled()
    expect(text(0, 'kwh')).toBe('many')
    expect(sent.flat().map((e) => e.column)).toEqual(['day'])
    expect(grid.findAll('.rejected.cell')).toHaveLength(1)
    expect(grid.text()).toContain('1 to correct')
  })

  test('what the server refuses keeps its finding, the rest is saved', async () => {
    open(2)
    verdicts = [{ row: 'r0', column: 'kwh', finding: { code: 'negative-use', severity: 'ERROR', subject: 'r0', got: '-5', wanted: '>= 0' } }]
    await paste('2023-01-01\t-5')
    await state.settled()
    expect(state.states.value.get('r0\u0000kwh')).toMatchObject({ state: 'rejected', finding: { code: 'negative-use' } })
    expect(state.states.value.get('r0\u0000day')?.state).toBe('saved')
  })

  test('a broken connection marks every cell that was sent', async () => {
    open(1)
    state = useSheet(rowsOf(1), { columns: () => columns, save: () => Promise.reject(new Problem(0, [{ code: 'server-unreachable', severity: 'ERROR', subject: '' }], '')) })
    state.apply([{ row: 'r0', column: 'kwh', before: '', after: '1' }])
    await state.settled()
    expect(state.states.value.get('r0\u0000kwh')?.finding?.code).toBe('server-unreachable')
  })
})

test('10,000 rows: few are drawn, a paste over all of them is quick and exact', async () => {
  open(10_000)
  expect(grid.findAll('.row').length).toBeLessThan(60)
  await press('ArrowRight')
  const started = performance.now()
  await paste(Array.from({ length: 10_000 }, (_, i) => `0.${String(i).padStart(4, '0')}`).join('\r\n'))
  await state.settled()
  expect(performance.now() - started).toBeLessThan(3000)
  await nextTick()
  expect(text(9999, 'kwh')).toBe('0.9999')
  expect(grid.text()).toContain('Sum 4,999.5000')
  await press('End', { ctrlKey: true })
  expect(grid.findAll('.row').length).toBeLessThan(60)
})
