// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNote } from '../src/pages/inventory/notes'
import english from '../src/locales/en/inventory.json'

const ACTIVITY = join(import.meta.dirname, '..', '..', 'app', 'src', 'main', 'java', 'org', 'tanheng', 'app', 'activity')

test.each([
  ['gas: no activity data; it is left out, not counted as zero.', 'noData', { source: 'gas' }],
  ['A/gas: no activity data for 2023-02-01/2023-03-01; not counted as zero.', 'gap', { source: 'A/gas', span: '2023-02-01/2023-03-01' }],
  ['3 activity data are not reviewed yet.', 'notReviewed', { n: '3' }],
  ['gas: excluded: below 0.1 %', 'excluded', { source: 'gas', reason: 'below 0.1 %' }],
  ['A: jointly controlled in 2023-01-01/2024-01-01; its data are counted in full.', 'jointly', { unit: 'A', span: '2023-01-01/2024-01-01' }],
  ['A: operated by another in 2023-01-01/2024-01-01; its data are counted in full.', 'operatedByAnother', { unit: 'A', span: '2023-01-01/2024-01-01' }],
  ['A: equity share 0.4 in 2023-01-01/2024-01-01 is not applied; its data are counted in full.', 'share', { unit: 'A', share: '0.4', span: '2023-01-01/2024-01-01' }],
])('%s', (note, key, values) => {
  expect(readNote(note)).toEqual({ key, values })
  expect(english.note).toHaveProperty(key)
})

test('what a person wrote stays as it is', () => {
  expect(readNote('The meter was changed in May.')).toBeNull()
})

test('the assembler writes only sentences that are known here', () => {
  const text = readdirSync(ACTIVITY).map((name) => readFileSync(join(ACTIVITY, name), 'utf8')).join('\n')
  const tails = [...text.matchAll(/"((?:: | )(?:no activity data|stood here|not controlled|jointly|operated|laboratory result|activity data are|excluded)[^"]*)"/g)].map((match) => match[1] ?? '')
  expect(tails.length).toBeGreaterThanOrEqual(8)
  for (const tail of tails) {
    const whole = [tail, `${tail}x; not counted as zero.`, `${tail}x; its data are counted in full.`, `${tail}C-1 was rejected and is left out: x`, `${tail}x`].map((end) => (end.startsWith(':') ? `gas${end}` : `3${end}`))
    expect(whole.some((note) => readNote(note)), tail).toBe(true)
  }
})
