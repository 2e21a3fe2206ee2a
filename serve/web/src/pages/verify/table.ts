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
  const row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (isQuoted && char !== '"') {
      cell += char
    } else if (isQuoted && text.charAt(at + 1) === '"') {
      cell += '"'
      at++
    } else if (char === '"') {
      isQuoted = !isQuoted
    } else if (char === ',' || char === '\n') {
      row.push(cell)
      cell = ''
      if (char === '\n') rows.push(row.splice(0))
    } else if (char !== '\r') {
      cell += char
    }
  }
  if (cell || row.length) rows.push([...row, cell])
  return rows
}
