// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Bill } from '@/api/bills'
import type { Certificate } from '@/api/certificates'
import { evidenceOf, greenLines, proofsOf } from '@/pages/certificates/green'

const bill = {
  id: 'b1',
  state: 'POSTED',
  facts: {
    account: '42',
    from: '2023-01-01',
    to: '2023-02-01',
    lines: [
      { kind: 'BAND', energy: '900' },
      { kind: 'GREEN_POWER', energy: '100' },
      { kind: 'GREEN_POWER', energy: '50' },
    ],
  },
} as unknown as Bill

const lot = (evidence: string): Certificate => ({ lot: { evidence } }) as unknown as Certificate

test('each green-power line of a bill is offered until a lot names it', () => {
  const lines = greenLines([bill], [])
  expect(lines.map((line) => line.energy)).toEqual(['100', '50'])
  const rest = greenLines([bill], lines.slice(0, 1).map((line) => lot(evidenceOf(line))))
  expect(rest.map((line) => line.energy)).toEqual(['50'])
  expect(greenLines([bill], lines.map((line) => lot(evidenceOf(line))))).toEqual([])
})

test('a lot that names the bill alone stands for its first line', () => {
  expect(greenLines([bill], [lot('bill:b1')]).map((line) => line.energy)).toEqual(['50'])
})

test('a bill that is not posted offers nothing', () => {
  expect(greenLines([{ ...bill, state: 'DRAFT' } as Bill], [])).toEqual([])
})

test('a file may prove what its instrument needs', () => {
  expect(proofsOf('self-use')[0]).toBe('records')
  expect(proofsOf('direct-supply')).not.toContain('records')
  expect(proofsOf('unheard of')).toEqual(['document'])
})
