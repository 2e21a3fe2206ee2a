// SPDX-License-Identifier: Apache-2.0
export interface Exclusion {
  source: string
  reason: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The rows of a stated list; a text that is no list has none. */
export function exclusionsOf(stated: string): Exclusion[] {
  if (!stated.startsWith('[')) return []
  const list = JSON.parse(stated) as Partial<Record<keyof Exclusion, unknown>>[]
  return list.map((one) => ({ source: text(one.source), reason: text(one.reason) }))
}

/** The list as the report takes it; a row with neither source nor reason is not said. */
export function exclusionText(rows: readonly Exclusion[]): string {
  const said = rows.map((row) => ({ source: row.source.trim(), reason: row.reason.trim() })).filter((row) => row.source || row.reason)
  return said.length ? JSON.stringify(said) : ''
}
