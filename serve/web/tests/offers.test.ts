// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Pack } from '../src/api/activity'
import { codeFor, fuelsOf, materialsOf, parametersOf } from '../src/pages/boundary/offers'

const kind = (id: string, parameters: string[]) => ({ id, titleZh: id, titleEn: id, scope: '1', category: '1', row: '', parameters })
const pack = (id: string, fuelTable: string, fuels: string[]) =>
  ({ id, titleZh: `${id} 指南`, titleEn: `${id} guide`, fuelTable, fuels, kinds: [kind('process', ['factor', 'purity'])], materials: [{ nameZh: '石灰石', nameEn: 'limestone' }] }) as unknown as Pack
const packs = [pack('ghg', 'ipcc-2006', ['natural gas']), pack('cn-a', 'batch-1', ['烟煤', '天然气']), pack('cn-b', 'batch-1', ['烟煤', '天然气'])]

test('a table that two methods take stands once, and the tables of the language come first', () => {
  expect(fuelsOf(packs, true).map((group) => [group.label, group.children.length])).toEqual([['cn-a 指南 +1', 2], ['ghg 指南', 1]])
  expect(fuelsOf(packs, false)[0]?.key).toBe('ipcc-2006')
})

test('materials and parameters are offered once, in the language of the reader', () => {
  expect(materialsOf(packs, false)).toEqual([{ value: '石灰石', label: 'limestone' }])
  expect(parametersOf(packs, 'process').map((one) => one.value)).toEqual(['factor', 'purity'])
  expect(parametersOf(packs, 'fugitive')).toEqual([])
})

test('a code is proposed that nobody has', () => {
  expect(codeFor('purchased-electricity', [])).toBe('electricity')
  expect(codeFor('purchased-electricity', ['electricity', 'electricity-2'])).toBe('electricity-3')
})
