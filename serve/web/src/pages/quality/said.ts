// SPDX-License-Identifier: Apache-2.0
import type { QueueRow } from '@/api/quality'
import type { Tone } from '@/parts/StatusTag.vue'

type Translate = (key: string, values?: Record<string, unknown>) => string

const PATTERNS: [RegExp, string, string[]][] = [
  [/^at most (.+)$/, 'atMost', ['value']],
  [/^about (.+)$/, 'about', ['value']],
  [/^(\d+) slots missing$/, 'slotsMissing', ['n']],
  [/^readings$/, 'readings', []],
  [/^missing$/, 'nothing', []],
  [/^nothing$/, 'nothing', []],
  [/^0 or more$/, 'zeroOrMore', []],
  [/^one value$/, 'oneValue', []],
  [/^(.+) then (.+)$/, 'then', ['first', 'second']],
  [/^estimated throughout$/, 'estimated', []],
  [/^use as on other days$/, 'otherDays', []],
  [/^(.+) left over$/, 'leftOver', ['value']],
  [/^within (\d+) s and (\d+) s a day$/, 'clockWithin', ['ahead', 'drift']],
  [/^within (.+)$/, 'within', ['value']],
  [/^a balance that does not depend on one meter$/, 'balance', []],
  [/^code (\S+)$/, 'code', ['value']],
  [/^filled by (.+)$/, 'filledBy', ['rule']],
  [/^(-?[\d.]+) s ahead, (-?[\d.]+) s a day$/, 'clock', ['ahead', 'drift']],
  [/^no event$/, 'noEvent', []],
  [/^each factor applied once$/, 'once', []],
  [/^(.+), (recorded|returned|reviewed|approved)$/, 'datum', ['value', 'state']],
  [/^between (.+) and (.+)$/, 'between', ['low', 'high']],
]

const WORDS: Record<string, string> = { state: 'quality.datumStates', rule: 'quality.fill' }

/** What a rule said, in the words of the reader; what is not known stays as it is. */
export function said(text: string, t: Translate): string {
  for (const [pattern, key, names] of PATTERNS) {
    const found = pattern.exec(text)
    if (found) return t(`quality.said.${key}`, Object.fromEntries(names.map((name, i) => [name, WORDS[name] ? t(`${WORDS[name]}.${found[i + 1]}`) : found[i + 1]])))
  }
  return text
}

/** What was found, with what happened behind it where the words of an event are known. */
export const withWords = (row: QueueRow, found: string, locale: string): string => (row.words ? `${found} · ${locale === 'en' ? row.words.en : row.words.zh}` : found)

const TONES: Record<string, Tone> = { ERROR: 'error', WARNING: 'warning', INFO: 'info' }
export const severityTone = (row: QueueRow): Tone => TONES[row.item.severity] ?? 'neutral'

const STATES: Record<string, Tone> = { OPEN: 'warning', ACCEPTED: 'good', CORRECTED: 'good', GONE: 'neutral' }
export const stateTone = (row: QueueRow): Tone => STATES[row.item.state] ?? 'neutral'

/** Whether a change of readings can settle the item; approved data are returned on the data page. */
export const isMendable = (row: QueueRow): boolean => row.item.state === 'OPEN' && row.item.rule !== 'late-data' && !['sum', 'correlation', 'multiplier', 'event'].includes(row.item.lookedAt)
