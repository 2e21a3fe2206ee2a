// SPDX-License-Identifier: Apache-2.0
import type { Source } from '@/api/activity'
import type { LabFacts, LabStatus, LabView } from '@/api/lab'
import { lastDay } from '@/format/time'
import type { GridColumn, GridRow } from '@/parts/grid/types'
import type { Tone } from '@/parts/StatusTag.vue'
import type { Trace } from '@/parts/trace/trace'

/** Whether a laboratory can say something of a source: bought electricity and heat have no sample. */
export const isTested = (source: Pick<Source, 'kind'>): boolean => !source.kind.startsWith('purchased-')

/** How a state of review looks. */
export const STATUS_TONE: Record<LabStatus, Tone> = { RECORDED: 'warning', REVIEWED: 'good', REJECTED: 'error' }

/** The day after a day, both as ISO text. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** 2023-01 for a calendar month, else first and last day. */
export function printedSpan(from: string, to: string): string {
  if (from.endsWith('-01-01') && to === `${Number(from.slice(0, 4)) + 1}-01-01`) return from.slice(0, 4)
  return isMonth(from, to) ? from.slice(0, 7) : `${from} – ${lastDay({ start: from, end: to })}`
}

function isMonth(from: string, to: string): boolean {
  if (!from.endsWith('-01')) return false
  const [year = 0, month = 0] = from.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return to === next
}

export const basisCode = (stored: string): string => stored.toLowerCase().replaceAll('_', '-')

/** A trace that the server sends as text. */
export const traceOf = (text: string | null | undefined): Trace | undefined => (text ? (JSON.parse(text) as Trace) : undefined)

export const newFacts = (sourceId: string, start: string, end: string): LabFacts => ({
  sourceId,
  sample: '',
  parameter: 'carbon',
  value: '',
  unit: '%',
  basis: 'air-dried',
  laboratory: '',
  from: start,
  to: end,
})

export function factsOf({ result: r }: LabView): LabFacts {
  return {
    sourceId: r.sourceId,
    sample: r.sample,
    material: r.material,
    parameter: r.parameter,
    value: r.amount,
    unit: r.unit,
    basis: basisCode(r.basis),
    totalMoisture: r.totalMoisture,
    analysisMoisture: r.analysisMoisture,
    ash: r.ash,
    laboratory: r.laboratory,
    accreditation: r.accreditation,
    sampled: r.sampledOn,
    received: r.receivedOn,
    tested: r.testedOn,
    reported: r.reportedOn,
    from: r.periodStart,
    to: r.periodEnd,
    mass: r.mass,
    massUnit: r.massUnit,
    attachmentId: r.attachmentId,
    note: r.note,
  }
}

/** Cells that a row needs before it is sent. */
export const NEEDED = ['source', 'sample', 'parameter', 'value', 'unit', 'basis', 'laboratory', 'from', 'to'] as const

/** The row as the server takes it, or the columns that are still empty. */
export function rowFacts(cells: Readonly<Record<string, string>>): LabFacts | string[] {
  const empty = NEEDED.filter((key) => !cells[key])
  if (empty.length) return empty
  const text = (key: string): string => cells[key] ?? ''
  const optional = (key: string): string | undefined => cells[key] || undefined
  return {
    sourceId: text('source'),
    sample: text('sample'),
    parameter: text('parameter'),
    value: text('value'),
    unit: text('unit'),
    basis: text('basis'),
    totalMoisture: optional('totalMoisture'),
    analysisMoisture: optional('analysisMoisture'),
    ash: optional('ash'),
    laboratory: text('laboratory'),
    accreditation: optional('accreditation'),
    sampled: optional('sampled'),
    received: optional('received'),
    tested: optional('tested'),
    reported: optional('reported'),
    from: text('from'),
    to: dayAfter(text('to')),
    mass: optional('mass'),
    massUnit: cells.mass ? 't' : undefined,
  }
}

export const emptyRow = (id: string): GridRow => ({ id, cells: {} })

export function labColumns(sources: readonly Source[], name: (s: Source) => string, t: (key: string) => string, bases: readonly { value: string; label: string }[]): GridColumn[] {
  const column = (key: string, kind: GridColumn['kind'], width: number): GridColumn => ({ key, title: t(`lab.${key}`), kind, width })
  return [
    { ...column('source', 'choice', 170), choices: sources.map((s) => ({ value: s.id, label: name(s) })) },
    column('sample', 'text', 120),
    column('parameter', 'text', 110),
    column('value', 'decimal', 90),
    column('unit', 'text', 80),
    { ...column('basis', 'choice', 120), choices: bases },
    { ...column('totalMoisture', 'decimal', 100), unit: '%' },
    { ...column('analysisMoisture', 'decimal', 100), unit: '%' },
    { ...column('ash', 'decimal', 90), unit: '%' },
    column('laboratory', 'text', 160),
    column('accreditation', 'text', 150),
    column('sampled', 'date', 110),
    column('received', 'date', 110),
    column('tested', 'date', 110),
    column('reported', 'date', 110),
    column('from', 'date', 110),
    column('to', 'date', 110),
    { ...column('mass', 'decimal', 110), unit: 't' },
  ]
}
