// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { fraction, readRule } from '@/parts/trace/rule'
import { countInputs, sourcesOf } from '@/parts/trace/trace'
import type { Trace } from '@/parts/trace/trace'

const input = (label: string, value: string, unit = '1', inputs: Trace[] = []): Trace => ({ label, value: { value, unit }, quality: 'manual', inputs })

const shape = (rule: string, inputs: Trace[] = []): string[] | undefined =>
  readRule(rule, inputs)?.map((p) => (p.kind === 'name' && p.input ? `${p.text}=${p.input.value.value}` : p.text))

test('a name with a hyphen is one name where an input bears it, and a subtraction where none does', () => {
  const inputs = [input('activity', '21'), input('carbon-content', '0.01532')]
  expect(shape('activity*carbon-content*44/12*[1 tCO2/tC]', inputs)).toEqual(['activity=21', '×', 'carbon-content=0.01532', '×', '44/12', '×', '1'])
  expect(shape('import - export', [input('import', '5'), input('export', '2')])).toEqual(['import=5', '−', 'export=2'])
})

test('constants keep their unit and fractions their parts', () => {
  expect(readRule('mass*[83.74 kJ/kg]', [])?.[2]).toEqual({ kind: 'constant', text: '83.74', unit: 'kJ/kg' })
  expect(fraction('44/12')).toEqual(['44', '12'])
  expect(fraction('0.99')).toBeNull()
})

test('inputs are found by a label with a remark, by its first word, and the last one by elimination', () => {
  const factor = input('factor (declared: region and data year)', '0.5306')
  expect(shape('activity*factor', [input('activity', '10'), factor])).toEqual(['activity=10', '×', 'factor=0.5306'])
  const inputs = [input('grid CO2', '5306'), input('GWP CO2 AR6', '1')]
  expect(shape('mass*[1 t/tCO2]*gwp', inputs)).toEqual(['mass=5306', '×', '1', '×', 'gwp=1'])
})

test('two candidates for one name are not guessed between', () => {
  expect(shape('a*b', [input('x', '1'), input('y', '2')])).toEqual(['a', '×', 'b'])
})

test('prose is no formula', () => {
  for (const prose of ['sum of the months', 'the bill of March; see page 2', '按月合计', 'total', 'meter § 4']) expect(readRule(prose, [])).toBeNull()
})

test('functions, comparisons and powers', () => {
  expect(shape('if(load >= [5 MW], max(0, a), b^2)')).toEqual(['if', '(', 'load', '≥', '5', ',', 'max', '(', '0', ',', 'a', ')', ',', 'b', '2', ')'])
})

test('a trace knows what it rests on; the doubtful source comes first', () => {
  const seen = { document: 'A', verified: true }
  const doubtful = { document: 'B', verified: false }
  const trace = input('t', '1', 't', [{ ...input('a', '1'), source: seen }, input('b', '1', 't', [{ ...input('c', '1'), source: doubtful }, { ...input('d', '1'), source: seen }])])
  expect(countInputs(trace)).toBe(4)
  expect(sourcesOf(trace).map((s) => s.document)).toEqual(['B', 'A'])
})
