// SPDX-License-Identifier: Apache-2.0
import type { VNodeChild } from 'vue'
import { compareTexts, parseDecimal, plain, sumTexts } from '@/format/decimal'
import type { Quality } from '../quality/quality'
import type { Figure } from '../trace/trace'

/** One column. Numbers are exact decimal texts: aligned right, sorted and added exactly. */
export interface Column<R> {
  key: string
  title: string
  kind?: 'text' | 'number'
  /** What is sorted, searched and exported; left out: row[key]. */
  value?: (row: R) => string | null | undefined
  /** The unit of the whole column (stands in the header and the export) or of each row. */
  unit?: string | ((row: R) => string | undefined)
  places?: number
  sign?: 'negative' | 'always'
  width?: number
  minWidth?: number
  fixed?: 'left' | 'right'
  sortable?: boolean
  /** Offers the values that occur as a filter. */
  filter?: boolean
  /** Adds the column up in the totals row; needs one unit for the column. */
  total?: boolean
  figure?: (row: R) => Figure | undefined
  quality?: (row: R) => Quality | undefined
  render?: (row: R) => VNodeChild
  /** Left out of exports: buttons and the like. */
  actions?: boolean
}

export function valueOf<R>(column: Column<R>, row: R): string | null | undefined {
  return column.value ? column.value(row) : ((row as Record<string, unknown>)[column.key] as string | null | undefined)
}

export const unitOf = <R>(column: Column<R>, row: R): string | undefined =>
  typeof column.unit === 'function' ? column.unit(row) : column.unit

/** Rows that hold every word of the search somewhere. */
export function search<R>(rows: readonly R[], columns: readonly Column<R>[], text: string): readonly R[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  const cells = columns.filter((c) => !c.actions)
  return rows.filter((row) => {
    const all = cells.map((c) => valueOf(c, row) ?? '').join('\n').toLowerCase()
    return words.every((word) => all.includes(word))
  })
}

/** Compares two rows by a column: numbers by value, text as the language sorts it, missing last. */
export function comparator<R>(column: Column<R>, locale: string): (a: R, b: R) => number {
  if (column.kind === 'number') return (a, b) => compareTexts(valueOf(column, a), valueOf(column, b))
  const collator = new Intl.Collator(locale, { numeric: true })
  return (a, b) => collator.compare(valueOf(column, a) ?? '\uffff', valueOf(column, b) ?? '\uffff')
}

/** The exact sum of a column; null as soon as one value is missing, or the rows differ in unit. */
export function total<R>(column: Column<R>, rows: readonly R[]): string | null {
  const units = new Set(rows.map((row) => unitOf(column, row)))
  if (units.size > 1) return null
  const sum = sumTexts(rows.map((row) => valueOf(column, row)))
  return sum && plain(sum)
}

/** The different values of a column in the order of the language. */
export function distinct<R>(column: Column<R>, rows: readonly R[], locale: string): string[] {
  const values = new Set(rows.map((row) => valueOf(column, row) ?? ''))
  return [...values].sort(new Intl.Collator(locale, { numeric: true }).compare)
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !parseDecimal(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180 with a byte-order mark, so that spreadsheets read Chinese; no cell can act as a formula. */
export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return '\ufeff' + [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

/** Header and rows of an export: a unit that differs by row gets a column of its own. */
export function exported<R>(columns: readonly Column<R>[], rows: readonly R[], unitTitle: string): [string[], string[][]] {
  const kept = columns.filter((c) => !c.actions)
  const header = kept.flatMap((c) => {
    if (typeof c.unit === 'function') return [c.title, `${c.title} ${unitTitle}`]
    return [c.unit ? `${c.title} (${c.unit})` : c.title]
  })
  const body = rows.map((row) =>
    kept.flatMap((c) => {
      const value = valueOf(c, row) ?? ''
      return typeof c.unit === 'function' ? [value, c.unit(row) ?? ''] : [value]
    }),
  )
  return [header, body]
}
