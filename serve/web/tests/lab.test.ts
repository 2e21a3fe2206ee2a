// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { percentOf } from '../src/pages/data/figures'
import { printedSpan, rowFacts } from '../src/pages/lab/lab'

describe('laboratory results and second figures', () => {
  it('prints months as months and other spans with their last day', () => {
    expect(printedSpan('2023-12-01', '2024-01-01')).toBe('2023-12')
    expect(printedSpan('2023-01-01', '2024-01-01')).toBe('2023')
    expect(printedSpan('2023-01-15', '2023-02-01')).toBe('2023-01-15 – 2023-01-31')
  })

  it('sends a pasted row only when all that it needs stands in it', () => {
    const cells = { source: 's', sample: 'C-1', parameter: 'carbon', value: '60.00', unit: '%', basis: 'air-dried', laboratory: 'L', from: '2023-01-01', to: '2023-01-31', ash: '' }
    expect(rowFacts({ ...cells, sample: '', to: '' })).toEqual(['sample', 'to'])
    expect(rowFacts(cells)).toMatchObject({ sourceId: 's', to: '2023-02-01', ash: undefined, massUnit: undefined })
    expect(rowFacts({ ...cells, mass: '1000' })).toMatchObject({ mass: '1000', massUnit: 't' })
  })

  it('moves the decimal point exactly', () => {
    expect(percentOf('0.0769230769230769')).toBe('7.69230769230769')
    expect(percentOf('-0.005')).toBe('-0.5')
    expect(percentOf('1')).toBe('100')
    expect(percentOf('0.02')).toBe('2')
    expect(percentOf('0')).toBe('0')
  })
})
