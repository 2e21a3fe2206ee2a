// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { valueOf, withValue } from '../src/pages/reports/context'
import { exclusionsOf, exclusionText } from '../src/pages/reports/exclusions'

test('a list of exclusions goes into the context and comes back as its rows', () => {
  const rows = [
    { source: ' 食堂液化气 ', reason: '占总量不足 0.1 %' },
    { source: '', reason: ' ' },
  ]
  const context = withValue({}, 'boundaries', 'exclusions', exclusionText(rows))
  expect(context).toEqual({ boundaries: { exclusions: [{ source: '食堂液化气', reason: '占总量不足 0.1 %' }] } })
  expect(exclusionsOf(valueOf(context, 'boundaries', 'exclusions'))).toEqual([{ source: '食堂液化气', reason: '占总量不足 0.1 %' }])
})

test('nothing left out is another thing than nothing said', () => {
  expect(withValue({}, 'boundaries', 'exclusions', 'none')).toEqual({ boundaries: { exclusions: 'none' } })
  expect(exclusionText([{ source: '', reason: '' }])).toBe('')
  expect(exclusionsOf('none')).toEqual([])
})

test('a row with a source alone is kept, so that the missing reason is named', () => {
  expect(exclusionText([{ source: 'canteen', reason: '' }])).toBe('[{"source":"canteen","reason":""}]')
})
