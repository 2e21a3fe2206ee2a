// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { add, compare, parseDecimal, plain, ratio, round } from '@/format/decimal'
import type { Decimal } from '@/format/decimal'
import { printNumber } from '@/format/number'

const dec = (text: string): Decimal => parseDecimal(text) as Decimal

test('sums are exact where doubles are not', () => {
  expect(plain(add(dec('0.1'), dec('0.2')))).toBe('0.3')
  expect(plain(add(dec('454.653191916'), dec('5306')))).toBe('5760.653191916')
  expect(compare(dec('5306.000000000000'), dec('5306'))).toBe(0)
})

test('rounding is half-even and for printing only', () => {
  expect(plain(round(dec('0.125'), 2))).toBe('0.12')
  expect(plain(round(dec('0.135'), 2))).toBe('0.14')
  expect(plain(round(dec('-2.5'), 0))).toBe('-2')
  expect(ratio(dec('1'), dec('0'), 2)).toBeNull()
})

test('what is no decimal is refused, and missing is no zero', () => {
  for (const text of ['', 'NaN', '1,000', '1e99999', ' 1']) expect(parseDecimal(text)).toBeNull()
  expect(printNumber(null).text).toBe('–')
  expect(printNumber('12345678.9', { places: 1 }).text).toBe('12,345,678.9')
  expect(printNumber('280000000', { habit: 'myriad' })).toMatchObject({ text: '2.8', myriad: '亿' })
})
