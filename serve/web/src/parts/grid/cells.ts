// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '@/api/problem'
import { readTyped } from '@/format/number'
import type { GridColumn } from './types'

/** What a typed or pasted text means in a column; a text that means nothing there keeps its letters and its finding. */
export interface ReadCell {
  text: string
  finding?: Finding
}

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/

/** Reads 2023-1-5, 2023/01/05, 2023.1.5, 2023年1月5日 and 20230105 as an ISO day; null for all else. */
export function readDate(text: string): string | null {
  const match = DATE.exec(text) ?? COMPACT_DATE.exec(text)
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

function refused(code: string, column: GridColumn, got: string, wanted: string): ReadCell {
  return { text: got, finding: { code, severity: 'ERROR', subject: column.title, got, wanted } }
}

export function readCell(column: GridColumn, input: string): ReadCell {
  const text = input.trim()
  if (text === '') return { text: '' }
  if (column.kind === 'decimal') {
    const value = readTyped(text)
    return value === null ? refused('cell-not-number', column, text, '1234.5') : { text: value }
  }
  if (column.kind === 'date') {
    const value = readDate(text)
    return value === null ? refused('cell-not-date', column, text, '2023-01-31') : { text: value }
  }
  if (column.kind === 'choice') {
    const lower = text.toLowerCase()
    const choice = column.choices?.find((c) => c.value.toLowerCase() === lower || c.label.toLowerCase() === lower)
    const known = column.choices?.map((c) => c.label).join(' | ') ?? ''
    return choice ? { text: choice.value } : refused('cell-not-choice', column, text, known)
  }
  return { text }
}
