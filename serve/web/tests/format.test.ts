// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { printExact, printNumber, readTyped } from '@/format/number'
import { lastDay, monthPeriod, parsePeriod, periodKind, printInstant, printPeriod, quarterPeriod, stepPeriod } from '@/format/time'
import { unitPieces, unitText } from '@/format/unit'

test.each([
  ['454.653191916', '454.65'],
  ['5306', '5,306'],
  ['-0.0285', '−0.0285'],
  ['0.000012345678', '0.000012346'],
  ['0', '0'],
  ['12345.5', '12,346'],
  ['9.99996', '10'],
])('%s reads %s', (value, text) => expect(printNumber(value).text).toBe(text))

test('every digit is there when asked for', () => {
  expect(printExact('-1234567.123456789012')).toBe('−1,234,567.123456789012')
  expect(printNumber('0.5306', { places: 2 })).toEqual({ text: '0.53', myriad: '', rounded: true })
  expect(printNumber('3', { places: 2, sign: 'always' }).text).toBe('+3.00')
  expect(printNumber('0.001', { places: 2, sign: 'always' }).text).toBe('0.00')
})

test('万 and 亿', () => {
  expect(printNumber('12345.678', { habit: 'myriad' })).toMatchObject({ text: '1.2346', myriad: '万' })
  expect(printNumber('-123456789', { habit: 'myriad' })).toMatchObject({ text: '−1.2346', myriad: '亿' })
  expect(printNumber('9999.5', { habit: 'myriad', places: 0 })).toMatchObject({ text: '10,000', myriad: '' })
})

test.each([
  ['１２，３４５．６', '12345.6'],
  ['1,234,567', '1234567'],
  ['1.2 万', '12000'],
  ['0.5亿', '50000000'],
  ['−3', '-3'],
  ['1e3', '1000'],
])('typed %s is %s', (typed, value) => expect(readTyped(typed)).toBe(value))

test.each(['1,23', '1.234.5', '12a', '', '万', '1,2345'])('typed "%s" is refused', (typed) => expect(readTyped(typed)).toBeNull())

test('units', () => {
  expect(unitText('tCO2e/MWh', 'en')).toBe('tCO₂e/MWh')
  expect(unitText('GJ/1e4 Nm3', 'zh-CN')).toBe('GJ/万Nm³')
  expect(unitText('1e4 Nm3', 'en')).toBe('10⁴ Nm³')
  expect(unitText('kgCH4', 'en')).toBe('kgCH₄')
  expect(unitText('1', 'en')).toBe('')
  expect(unitPieces('m3', 'en')).toEqual([{ text: 'm', level: 'base' }, { text: '3', level: 'super' }])
})

test('periods are half-open and name themselves', () => {
  expect(parsePeriod('2023-01-01/2024-01-01')).toEqual({ start: '2023-01-01', end: '2024-01-01' })
  for (const bad of ['2023-02-30/2024-01-01', '2024-01-01/2023-01-01', '2023', null]) expect(parsePeriod(bad)).toBeNull()
  expect(periodKind(quarterPeriod(2023, 4))).toBe('quarter')
  expect(printPeriod(quarterPeriod(2023, 4), 'zh-CN')).toBe('2023 年第 4 季度')
  expect(printPeriod(monthPeriod(2024, 2), 'en')).toBe('Feb 2024')
  expect(printPeriod({ start: '2023-01-05', end: '2023-02-01' }, 'en')).toBe('2023-01-05 – 2023-01-31')
  expect(lastDay(monthPeriod(2024, 2))).toBe('2024-02-29')
  expect(stepPeriod(monthPeriod(2024, 1), -1)).toEqual(monthPeriod(2023, 12))
  expect(stepPeriod({ start: '2023-01-05', end: '2023-01-12' }, 1)).toEqual({ start: '2023-01-12', end: '2023-01-19' })
})

test('instants stand at the clock of the site', () => {
  expect(printInstant('2023-03-05T06:15:00Z', 'Asia/Shanghai')).toBe('2023-03-05 14:15')
  expect(printInstant('2023-10-29T01:30:00Z', 'Europe/Berlin', { zoneName: true })).toBe('2023-10-29 02:30 UTC+01:00')
  expect(printInstant('2023-03-04T16:00:00Z', 'Asia/Shanghai', { seconds: true })).toBe('2023-03-05 00:00:00')
})
