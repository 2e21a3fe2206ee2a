// SPDX-License-Identifier: Apache-2.0
import type { Activity, Source } from '@/api/activity'
import type { Period } from '@/format/time'
import type { GridColumn, GridRow } from '@/parts/grid/types'

/** A half-open span that a column of the grid stands for. */
export interface Span {
  from: string
  to: string
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** The whole calendar months of a period; none if it does not begin and end with a month. */
export function monthsOf(period: Period): Span[] {
  if (!period.start.endsWith('-01') || !period.end.endsWith('-01')) return []
  const spans: Span[] = []
  let [year = 0, month = 0] = period.start.split('-').map(Number)
  for (let from = period.start; from < period.end && spans.length < 60; from = spans.at(-1)?.to ?? period.end) {
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    spans.push({ from, to: `${year}-${pad(month)}-01` })
  }
  return spans
}

export const spanKey = ({ from, to }: Span): string => `${from}/${to}`
export const spanOf = (key: string): Span => ({ from: key.split('/')[0] ?? '', to: key.split('/')[1] ?? '' })

/** 2023-01 for a month, else the span. */
export function spanTitle(span: Span): string {
  const months = monthsOf({ start: span.from, end: span.to })
  if (months.length === 12 && span.from.endsWith('-01-01')) return span.from.slice(0, 4)
  return months.length === 1 ? span.from.slice(0, 7) : `${span.from} – ${span.to}`
}

/** One row per source; a cell per span that a datum fills exactly. */
export function gridRows(sources: readonly Source[], data: readonly Activity[], spans: readonly Span[], name: (s: Source) => string, other: (d: Activity) => string): GridRow[] {
  const known = new Set(spans.map(spanKey))
  return sources.map((source) => {
    const mine = data.filter((d) => d.sourceId === source.id)
    const cells: Record<string, string> = { source: name(source), unit: source.activityUnit }
    for (const d of mine) {
      const key = spanKey({ from: d.periodStart, to: d.periodEnd })
      if (known.has(key)) cells[key] = d.unit === source.activityUnit ? String(d.amount) : `${d.amount} ${d.unit}`
    }
    cells.other = mine.filter((d) => !known.has(spanKey({ from: d.periodStart, to: d.periodEnd }))).map(other).join('; ')
    return { id: source.id, cells }
  })
}

export function gridColumns(spans: readonly Span[], titles: { source: string; unit: string; other: string }): GridColumn[] {
  return [
    { key: 'source', title: titles.source, kind: 'text', width: globalThis.innerWidth < 600 ? 150 : 260, readonly: true },
    { key: 'unit', title: titles.unit, kind: 'text', width: 90, readonly: true },
    ...spans.map((span): GridColumn => ({ key: spanKey(span), title: spanTitle(span), kind: 'decimal', width: spans.length > 1 ? 110 : 200 })),
    { key: 'other', title: titles.other, kind: 'text', width: 260, readonly: true },
  ]
}
