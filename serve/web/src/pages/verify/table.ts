// SPDX-License-Identifier: Apache-2.0

/** Cells by the names of their columns. */
export type Row = Map<string, string>

/** The rows of a table in CSV (RFC 4180) whose first row names the columns. */
export function rowsOf(text: string): Row[] {
  const [header = [], ...rows] = cellsOf(text.startsWith('\uFEFF') ? text.slice(1) : text)
  return rows.map((row) => new Map(header.map((name, n) => [name, (row[n] ?? '').trim()])))
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? bare.replace(/\r$/, '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (end !== '' || row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
