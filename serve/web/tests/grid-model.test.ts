// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { readCell, readDate } from '@/parts/grid/cells'
import { change, clear, copyArea, fillDown, inverse, paste, pasteArea } from '@/parts/grid/edits'
import type { Sheet } from '@/parts/grid/edits'
import { commandOf } from '@/parts/grid/keys'
import { areaOf, following, jump, step } from '@/parts/grid/selection'
import { parseTsv, writeTsv } from '@/parts/grid/tsv'
import type { GridColumn, GridRow } from '@/parts/grid/types'

const columns: GridColumn[] = [
  { key: 'day', title: 'Day', kind: 'date' },
  { key: 'kwh', title: 'Use', kind: 'decimal', unit: 'kWh' },
  { key: 'how', title: 'How', kind: 'choice', choices: [{ value: 'METER', label: '电表' }, { value: 'BILL', label: '账单' }] },
  { key: 'id', title: 'Id', kind: 'text', readonly: true },
]

function sheetOf(rows: string[][], locked: number[] = []): Sheet {
  const all: GridRow[] = rows.map((cells, i) => ({ id: `r${i}`, cells: Object.fromEntries(cells.map((t, c) => [columns[c]?.key ?? '', t])), locked: locked.includes(i) }))
  return { columns, rows: all, text: (r, c) => all[r]?.cells[columns[c]?.key ?? ''] ?? '' }
}

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })
const afters = (changes: { after: string }[]): string[] => changes.map((c) => c.after)

describe('clipboard', () => {
  test.each([
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['a\t\n\tb', [['a', ''], ['', 'b']]],
    ['"x\ty"\t"line 1\nline 2"\n"say ""hi"""', [['x\ty', 'line 1\nline 2'], ['say "hi"']]],
    ['"open\tb', [['"open', 'b']]],
    ['5" pipe\t1', [['5" pipe', '1']]],
    ['a\t', [['a', '']]],
    ['', [['']]],
  ])('%j', (text, rows) => expect(parseTsv(text)).toEqual(rows))

  test('what is written reads back', () => {
    const rows = [['plain', 'tab\there', 'two\nlines'], ['"quoted"', '', '1,234']]
    expect(parseTsv(writeTsv(rows))).toEqual(rows)
  })
})

describe('cells', () => {
  test.each(['2023-1-5', '2023/01/05', '2023.1.5', '2023年1月5日', '20230105'])('%s is a day', (text) => expect(readDate(text)).toBe('2023-01-05'))
  test.each(['2023-02-29', '2023-13-01', '5/1/2023', 'soon'])('%s is none', (text) => expect(readDate(text)).toBeNull())

  test('a text that means nothing stays and is found', () => {
    const read = readCell({ key: 'k', title: 'Use', kind: 'decimal' }, ' 12x ')
    expect(read.text).toBe('12x')
    expect(read.finding).toMatchObject({ code: 'cell-not-number', subject: 'Use', got: '12x' })
  })

  test('numbers keep their digits, choices take their label', () => {
    expect(readCell(columns[1] as GridColumn, '１，２３４.500')).toEqual({ text: '1234.500' })
    expect(readCell(columns[2] as GridColumn, '账单')).toEqual({ text: 'BILL' })
    expect(readCell(columns[2] as GridColumn, 'meter')).toEqual({ text: 'METER' })
    expect(readCell(columns[2] as GridColumn, 'guess').finding?.wanted).toBe('电表 | 账单')
  })
})

describe('moves', () => {
  const size = { rows: 5, columns: 3 }
  const grid = ['x..', 'x..', '...', 'x..', '...']
  const filled = ({ r, c }: { r: number; c: number }): boolean => grid[r]?.charAt(c) === 'x'

  test('arrows stop at the edge, Tab goes row by row', () => {
    expect(step({ r: 0, c: 0 }, 'up', size)).toEqual({ r: 0, c: 0 })
    expect(step({ r: 0, c: 0 }, 'down', size, 99)).toEqual({ r: 4, c: 0 })
    expect(following({ r: 0, c: 2 }, size)).toEqual({ r: 1, c: 0 })
    expect(following({ r: 1, c: 0 }, size, true)).toEqual({ r: 0, c: 2 })
    expect(following({ r: 4, c: 2 }, size)).toEqual({ r: 4, c: 2 })
  })

  test('control and an arrow stop at the ends of runs', () => {
    expect(jump({ r: 0, c: 0 }, 'down', size, filled)).toEqual({ r: 1, c: 0 })
    expect(jump({ r: 1, c: 0 }, 'down', size, filled)).toEqual({ r: 3, c: 0 })
    expect(jump({ r: 3, c: 0 }, 'down', size, filled)).toEqual({ r: 4, c: 0 })
    expect(jump({ r: 0, c: 0 }, 'right', size, filled)).toEqual({ r: 0, c: 2 })
  })

  test('an area has its edges in order', () => {
    expect(areaOf({ anchor: { r: 3, c: 2 }, focus: { r: 1, c: 0 } })).toEqual(area(1, 0, 3, 2))
  })

  test('keys', () => {
    const key = (key: string, more = {}) => commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })
    expect(key('ArrowDown', { shiftKey: true, ctrlKey: true })).toEqual({ do: 'move', direction: 'down', extend: true, jump: true })
    expect(key('d', { ctrlKey: true })).toEqual({ do: 'fill-down' })
    expect(key('Z', { metaKey: true, shiftKey: true })).toEqual({ do: 'redo' })
    expect(key('v', { ctrlKey: true })).toBeNull()
    expect(key('7')).toBeNull()
  })
})

describe('changes', () => {
  const sheet = sheetOf([['2023-01-01', '10', 'METER', 'a'], ['2023-01-02', '', '', 'b'], ['', '', '', 'c']], [2])

  test('read-only columns, locked rows and equal texts are left alone', () => {
    expect(change(sheet, { r: 0, c: 3 }, 'z')).toEqual([])
    expect(change(sheet, { r: 2, c: 1 }, '5')).toEqual([])
    expect(change(sheet, { r: 0, c: 1 }, '10')).toEqual([])
    expect(change(sheet, { r: 0, c: 1 }, '10.0')).toEqual([{ row: 'r0', column: 'kwh', before: '10', after: '10.0' }])
  })

  test('clear and fill down', () => {
    expect(clear(sheet, area(0, 1, 2, 2)).map((c) => c.column)).toEqual(['kwh', 'how'])
    expect(afters(fillDown(sheet, area(0, 1, 2, 2)))).toEqual(['10', 'METER'])
    expect(afters(fillDown(sheet, area(1, 1)))).toEqual(['10'])
    expect(fillDown(sheet, area(0, 1))).toEqual([])
  })

  test('a block is pasted, repeats over a multiple, and says how many rows it lacks', () => {
    expect(pasteArea(area(0, 0), [['a', 'b'], ['c', 'd']])).toEqual(area(0, 0, 1, 1))
    expect(pasteArea(area(0, 0, 3, 0), [['a'], ['b']])).toEqual(area(0, 0, 3, 0))
    expect(pasteArea(area(0, 0, 2, 0), [['a'], ['b']])).toEqual(area(0, 0, 1, 0))
    const { changes, missing } = paste(sheet, area(0, 1, 1, 1), [['7']])
    expect(afters(changes)).toEqual(['7', '7'])
    expect(missing).toBe(0)
    expect(paste(sheet, area(1, 0), [['20230105', '1'], ['20230106', '2'], ['x', '3']]).missing).toBe(1)
  })

  test('a ragged paste leaves the cells that it does not speak of', () => {
    expect(paste(sheet, area(0, 1), [['1', 'BILL'], ['2']]).changes.map((c) => `${c.row} ${c.column}`)).toEqual(['r0 kwh', 'r0 how', 'r1 kwh'])
  })

  test('copies and inverses', () => {
    expect(copyArea(sheet, area(0, 0, 1, 1))).toEqual([['2023-01-01', '10'], ['2023-01-02', '']])
    expect(inverse([{ row: 'a', column: 'b', before: '1', after: '2' }])).toEqual([{ row: 'a', column: 'b', before: '2', after: '1' }])
  })
})
