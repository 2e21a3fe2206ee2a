// SPDX-License-Identifier: Apache-2.0
import type { Bill, BillFacts, BillState, LineKind, PricedLine, Register } from '@/api/bills'
import { lastDay } from '@/format/time'
import type { Tone } from '@/parts/StatusTag.vue'

/** The bands of a Chinese electricity bill in the order in which they are printed. */
export const BANDS = ['尖', '峰', '平', '谷', '深谷'] as const
export const BILL_UNITS = ['kWh', 'MWh', '1e4 kWh', 'GJ', 'Nm3', '1e4 Nm3', 'Sm3', 'm3', 't', 'kg'] as const

/** The day after a day, both as ISO text. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

export const toneOfBill = (state: BillState): Tone => (state === 'POSTED' ? 'good' : state === 'DRAFT' ? 'info' : 'neutral')

/** The period as printed: first and last day. */
export const printedDays = (bill: Bill): string =>
  `${bill.facts.from} – ${lastDay({ start: bill.facts.from, end: bill.facts.to })}`

export const emptyRegister = (): Register => ({ name: '', from: '', to: '', multiplier: '1', digits: null, billed: '' })
export const emptyLine = (kind: LineKind, name = ''): PricedLine => ({ kind, name, energy: '', amount: '' })

export const newFacts = (orgUnitId: string, start: string): BillFacts => ({
  orgUnitId,
  sourceId: null,
  supplier: '',
  number: '',
  account: '',
  meter: '',
  from: start,
  to: dayAfter(`${start.slice(0, 8)}${daysIn(start)}`),
  unit: 'kWh',
  estimated: false,
  registers: [emptyRegister()],
  losses: '',
  energy: '',
  lines: [],
  maxDemand: '',
  billedDemand: '',
  currency: 'CNY',
  amount: '',
  note: '',
})

function daysIn(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
}

/** What is sent: rows that nobody filled in are no part of the bill. */
export function cleaned(facts: BillFacts): BillFacts {
  return {
    ...facts,
    registers: facts.registers.filter((r) => r.from || r.to),
    lines: facts.lines.filter((l) => l.energy || l.amount),
  }
}
