// SPDX-License-Identifier: Apache-2.0
import type { PostedLine, Result } from '@/api/inventory'
import { plain, strip, sumTexts } from '@/format/decimal'
import { asQuality, worstOf } from '@/parts/quality/quality'
import type { Figure, Trace } from '@/parts/trace/trace'

export const VIEWS = ['scope', 'category', 'gas', 'table', 'source', 'unit', 'device', 'month'] as const
export type ViewName = (typeof VIEWS)[number]
export type Book = 'location' | 'market'

const KEYS: Record<ViewName, (line: PostedLine) => string> = {
  scope: (line) => line.scope,
  category: (line) => line.category,
  gas: (line) => line.gas,
  table: (line) => line.tableRow,
  source: (line) => line.source,
  unit: (line) => line.unit ?? '',
  device: (line) => line.device ?? '',
  month: (line) => line.month ?? '',
}

/** The lines that make up a total: location-based scope 2 or market-based, never both. */
export function counted(lines: readonly PostedLine[], book: Book = 'location'): PostedLine[] {
  const other = book === 'location' ? 'MARKET' : 'LOCATION'
  return lines.filter((line) => line.counted && line.basis !== other)
}

/** The lines of one row of a view. */
export const linesOf = (lines: readonly PostedLine[], view: ViewName, key: string): PostedLine[] =>
  lines.filter((line) => KEYS[view](line) === key)

/** Exact sums by the key of a view, in the order of the keys. */
export function sumBy(lines: readonly PostedLine[], view: ViewName): { key: string; amount: string }[] {
  const keys = [...new Set(lines.map(KEYS[view]))].sort(new Intl.Collator('en', { numeric: true }).compare)
  return keys.map((key) => ({ key, amount: amountOf(linesOf(lines, view, key)) }))
}

export function amountOf(lines: readonly PostedLine[]): string {
  const sum = sumTexts(lines.map((line) => line.amount))
  return sum ? plain(strip(sum)) : '0'
}

/** The months that the lines name, in order; none where the figures are annual. */
export const monthsOf = (lines: readonly PostedLine[]): string[] =>
  [...new Set(lines.flatMap((line) => (line.month ? [line.month] : [])))].sort()

function traceOf(result: Result, line: PostedLine): Trace | undefined {
  return result.lines
    .find((source) => source.id === line.source)
    ?.trace.find((posted) => posted.line === line.lineNo)?.trace
}

/** What a sum of lines opens to: the line's own trace, or the sum with each line below it. */
export function figureOf(result: Result, lines: readonly PostedLine[], title: string, context: string, rule: string): Figure | undefined {
  const traces = lines.map((line) => traceOf(result, line))
  if (traces.length === 0 || traces.some((trace) => !trace)) return undefined
  const inputs = (traces as Trace[]).map((trace, i) => ({ ...trace, label: [lines[i]?.source, lines[i]?.month].filter(Boolean).join(' · ') || trace.label }))
  const only = inputs.length === 1 ? inputs[0] : undefined
  if (only) return { title, context, trace: only }
  const quality = worstOf(inputs.map((input) => asQuality(input.quality)))
  const value = { value: amountOf(lines), unit: 'tCO2e' }
  return { title, context, trace: { label: title, value, rule, quality, source: null, inputs } }
}
