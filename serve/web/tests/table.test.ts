// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { fits, printSize } from '@/parts/files'
import { comparator, csv, distinct, exported, search, total } from '@/parts/table/table'
import type { Column } from '@/parts/table/table'

interface Row {
  name: string
  value: string | null
  unit: string
}
const name: Column<Row> = { key: 'name', title: 'Name' }
const value: Column<Row> = { key: 'value', title: 'Value', kind: 'number', unit: 't' }
const mixed: Column<Row> = { ...value, unit: (row) => row.unit }
const row = (n: string, v: string | null, unit = 't'): Row => ({ name: n, value: v, unit })

test('numbers sort by value with missing ones last, names as people count', () => {
  const rows = [row('a', '10'), row('b', null), row('c', '9.5'), row('d', '-1e2')]
  expect(rows.sort(comparator(value, 'en')).map((r) => r.value)).toEqual(['-1e2', '9.5', '10', null])
  const meters = [row('表10', '1'), row('表2', '1'), row('表1', '1')]
  expect(meters.sort(comparator(name, 'zh-CN')).map((r) => r.name)).toEqual(['表1', '表2', '表10'])
})

test('totals are exact, and absent where a value is missing or units differ', () => {
  expect(total(value, [row('a', '0.1'), row('b', '0.2')])).toBe('0.3')
  expect(total(value, [row('a', '0.1'), row('b', null)])).toBeNull()
  expect(total(mixed, [row('a', '1', 't'), row('b', '1', 'kg')])).toBeNull()
})

test('search wants every word in the row', () => {
  const rows = [row('North boiler', '1'), row('South boiler', '2')]
  expect(search(rows, [name, value], 'BOILER 2')).toEqual([rows[1]])
  expect(distinct(name, [...rows, ...rows], 'en')).toEqual(['North boiler', 'South boiler'])
})

test('an export keeps every digit, quotes what needs it and holds no formula', () => {
  const [header, body] = exported([name, mixed, { ...name, key: 'x', actions: true }], [row('=cmd()', '-0.000000000001'), row('a, "b"', null)], 'unit')
  expect(csv(header, body)).toBe('\ufeffName,Value,Value unit\r\n\'=cmd(),-0.000000000001,t\r\n"a, ""b""",,t\r\n')
  expect(exported([value], [], 'unit')[0]).toEqual(['Value (t)'])
})

test('files fit by ending, by type and by size', () => {
  const file = { name: 'Year.XLSX', type: 'application/x', size: 2048 }
  expect(fits(file, '.csv,.xlsx')).toBe(true)
  expect(fits(file, 'image/*')).toBe(false)
  expect(fits({ ...file, type: 'image/png' }, 'image/*')).toBe(true)
  expect(fits(file, '.xlsx', 2047)).toBe(false)
  expect([0, 2048, 1_572_864, 12 * 2 ** 20].map((n) => printSize(n, 'en'))).toEqual(['0 B', '2 KiB', '1.5 MiB', '12 MiB'])
})
