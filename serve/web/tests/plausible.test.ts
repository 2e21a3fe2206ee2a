// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { EntryFacts, QueueRow } from '@/api/quality'
import { looks } from '@/pages/meters/plausible'
import { said, withWords } from '@/pages/quality/said'

const facts = { kind: 'REGISTER', lastAt: '2026-01-01T00:00:00Z', last: '100', usualPerDay: '2', digits: 4 } as unknown as EntryFacts
const day = (n: number): number => Date.parse('2026-01-01T00:00:00Z') + n * 86_400_000

describe('a reading by hand beside what is usual', () => {
  it('is right within five times the usual use', () => {
    expect(looks(facts, '200', day(10))).toBeNull()
    expect(looks(facts, '201', day(10))).toBe('tooHigh')
  })
  it('is too low below the last one, unless the counter rolled over', () => {
    expect(looks(facts, '99', day(10))).toBe('tooLow')
    expect(looks({ ...facts, last: '9995' } as EntryFacts, '12', day(10))).toBeNull()
  })
  it('is not judged where nothing is known, nor for a gauge', () => {
    expect(looks({ ...facts, last: null } as unknown as EntryFacts, '1', day(1))).toBeNull()
    expect(looks({ ...facts, kind: 'GAUGE' } as EntryFacts, '1', day(1))).toBeNull()
  })
})

describe('what rules say', () => {
  const t = (key: string, values?: Record<string, unknown>): string => `${key} ${JSON.stringify(values ?? {})}`
  it('is put into the words of the reader', () => {
    expect(said('6 slots missing', t)).toContain('"n":"6"')
    expect(said('at most 20.0 kWh', t)).toContain('20.0 kWh')
    expect(said('400.0 kWh', t)).toBe('400.0 kWh')
  })
  it('has what happened behind the code of an event', () => {
    const row = { words: { zh: '门开', en: 'door open' } } as QueueRow
    expect(withWords(row, 'code 17', 'en')).toBe('code 17 · door open')
    expect(withWords(row, '代码 17', 'zh-CN')).toBe('代码 17 · 门开')
    expect(withWords({} as QueueRow, 'code 18', 'en')).toBe('code 18')
  })
})
