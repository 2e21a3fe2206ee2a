// SPDX-License-Identifier: Apache-2.0
/**
 * Reads what a spreadsheet puts on the clipboard: tabs between cells, line breaks between rows, quotes around cells
 * that hold either. A trailing line break adds no row.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const [cell, end] = text.startsWith('"', at) ? quoted(text, at) : bare(text, at)
    row.push(cell)
    const stop = text.charAt(end)
    if (stop !== '\t') {
      rows.push(row)
      row = []
      if (stop === '') break
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (at === text.length && stop !== '\t') break
  }
  return rows
}

function bare(text: string, from: number): [string, number] {
  let end = from
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1
  return [text.slice(from, end), end]
}

function quoted(text: string, from: number): [string, number] {
  let cell = ''
  for (let i = from + 1; i < text.length; i += 1) {
    if (text.charAt(i) !== '"') {
      cell += text.charAt(i)
    } else if (text.charAt(i + 1) === '"') {
      cell += '"'
      i += 1
    } else {
      const end = i + 1
      return end === text.length || '\t\r\n'.includes(text.charAt(end)) ? [cell, end] : bare(text, from)
    }
  }
  return bare(text, from)
}

/** Writes cells so that spreadsheets read them back as they are. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}
