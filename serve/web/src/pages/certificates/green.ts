// SPDX-License-Identifier: Apache-2.0
import type { Bill } from '@/api/bills'
import type { Certificate } from '@/api/certificates'

/** A line of green power on a bill; energy in kWh, to is the day after the last. */
export interface GreenLine {
  bill: string
  /** Number of the line on its bill, from 1. */
  line: number
  number: string
  from: string
  to: string
  energy: string
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** People write the last day of a period; the store keeps the day after. */
export const dayAfter = (day: string): string => shifted(day, 1)
export const lastDay = (dayAfterLast: string): string => shifted(dayAfterLast, -1)

/** What a lot names as its evidence: the line of the bill. */
export const evidenceOf = (line: GreenLine): string => `bill:${line.bill}#${line.line}`

/**
 * Green-power lines of posted bills that no lot names as its evidence. A lot that names the bill alone stands for its
 * first such line.
 */
export function greenLines(bills: readonly Bill[], lots: readonly Certificate[]): GreenLine[] {
  const registered = new Set(lots.map((c) => c.lot.evidence))
  return bills
    .filter((bill) => bill.state === 'POSTED')
    .flatMap((bill) => {
      const lines = bill.facts.lines.flatMap((line, i) =>
        line.kind === 'GREEN_POWER' && line.energy
          ? [{ bill: bill.id, line: i + 1, number: bill.facts.account, from: bill.facts.from, to: bill.facts.to, energy: line.energy }]
          : [],
      )
      return registered.has(`bill:${bill.id}`) ? lines.slice(1) : lines
    })
    .filter((line) => !registered.has(evidenceOf(line)))
}

const PROOFS: Readonly<Record<string, readonly string[]>> = {
  certificate: ['retirement-record', 'document'],
  'market-traded': ['contract', 'settlement', 'retirement-record', 'document'],
  'direct-supply': ['contract', 'settlement', 'document'],
  'self-use': ['records', 'document'],
}

/** What a file may prove of a lot of this instrument, what counts first. */
export const proofsOf = (instrument: string): readonly string[] => PROOFS[instrument] ?? ['document']
