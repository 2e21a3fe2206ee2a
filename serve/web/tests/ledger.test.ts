// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { PostedLine, Result } from '../src/api/inventory'
import { figureOf } from '../src/pages/inventory/ledger'

const trace = (value: string) => ({ label: 'CO2', value: { value, unit: 'tCO2e' }, rule: null, quality: 'measured', source: null, inputs: [] })
const line = (lineNo: number, month: string, amount: string) => ({ lineNo, source: 'grid', month, gas: 'CO2', basis: 'BOTH', amount, counted: true }) as unknown as PostedLine

test('each month of a source opens to its own line', () => {
  const posted = [line(1, '2023-01', '10'), line(2, '2023-02', '20')]
  const result = { lines: [{ id: 'grid', trace: posted.map((l) => ({ line: l.lineNo, gas: 'CO2', basis: 'both', trace: trace(l.amount) })) }] } as unknown as Result
  const figure = figureOf(result, posted, 'total', '', 'sum')
  expect(figure?.trace?.value.value).toBe('30')
  expect(figure?.trace?.inputs?.map((input) => [input.label, input.value.value])).toEqual([
    ['grid · 2023-01', '10'],
    ['grid · 2023-02', '20'],
  ])
})
