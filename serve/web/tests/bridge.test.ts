// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { plain } from '@/format/decimal'
import { axisStart, buildBridge } from '@/parts/charts/bridge'
import { tooltip } from '@/parts/charts/tooltip'

const step = (key: string, value: string) => ({ key, title: key, value })

test('a bridge closes exactly, to the last of twelve places', () => {
  const bridge = buildBridge(step('start', '5306'), [step('activity', '-0.000000000001'), step('factor', '94.000000000002')], step('end', '5400.000000000001'))
  expect(bridge.gap).toBe('0')
  expect(bridge.bars.map((b) => b.kind)).toEqual(['total', 'fall', 'rise', 'total'])
  expect(bridge.bars.map((b) => plain(b.to))).toEqual(['5306', '5305.999999999999', '5400.000000000001', '5400.000000000001'])
})

test('a bridge that does not close says by how much', () => {
  expect(buildBridge(step('a', '1'), [step('x', '0.5')], step('b', '1.6')).gap).toBe('0.1')
})

test('the axis begins at zero unless the differences would vanish', () => {
  const bars = (from: string, by: string, to: string) => buildBridge(step('a', from), [step('x', by)], step('b', to)).bars
  expect(axisStart(bars('100', '-60', '40'))).toBe(0)
  expect(axisStart(bars('5306', '94', '5400'))).toBe(5230)
  expect(axisStart(bars('-5', '6', '1'))).toBe(0)
})

test('a tooltip escapes names and shows a missing value as missing', () => {
  const html = tooltip('<b>', [{ name: 'a&b', value: null }, { name: 'c', value: '12345678', strong: true }], 'tCO₂e', 'myriad')
  expect(html).toContain('&#60;b&#62;')
  expect(html).toContain('a&#38;b</td><td style="padding-left:18px;text-align:right">–</td>')
  expect(html).toContain('1,234.57万 tCO₂e')
})
