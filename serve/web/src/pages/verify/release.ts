// SPDX-License-Identifier: Apache-2.0
import { canonical, listOf, objectOf, textOf } from './canonical'
import type { Json, JsonObject } from './canonical'
import { fromBase64, hex, sha256, utf8 } from './hash'
import { leavesOf } from './log'
import type { Links } from './links'
import { rowsOf } from './table'
import type { Row } from './table'

/** All tables together, in bytes; more would only cost time and memory. */
const LARGEST = 64 * 1024 * 1024
/** Documents, regions, names of fuels and GWP values stand behind the tables of factors. */
const OTHERS = 4

/**
 * The rows of factors against the release whose hash the calculation names. This page knows no
 * release: that one was published so, the verifier program of that release says.
 */
export async function checkRelease(bundle: JsonObject, calculation: JsonObject, links: Links): Promise<void> {
  const factors = objectOf(bundle, 'factors')
  const release = textOf(factors, 'release')
  const hash = textOf(factors, 'hash')
  if (calculation.factors !== hash) return
  if (!('factorTables' in bundle)) {
    links.notProven('rows', release)
    return
  }
  const tables = await opened(bundle.factorTables)
  if (!tables || (await hashOfTables(tables)) !== hash) {
    links.broken('factors', release)
    return
  }
  const before = leavesOf(bundle).slice(0, leavesOf(bundle).indexOf(calculation))
  const isLogged = before.some((leaf) => leaf.kind === 'factor-release' && leaf.id === release && leaf.content === hash)
  const rows = listOf(factors, 'rows')
  const found = factorsOf(tables, new Set(rows.map((row) => textOf(row, 'id'))))
  let isWhole = true
  for (const row of rows) {
    const id = textOf(row, 'id')
    const of = found.get(id)
    const [value = '', unit = ''] = splitAt(textOf(row, 'value'))
    const same = of !== undefined && canonical({ ...row, value }) === canonical(of.row)
    if (!same) links.broken('factors', id)
    else if (plain(unit) !== plain(of.unit)) links.notProven('unit', `${id}: ${unit}; ${of.unit}`)
    isWhole &&= same
  }
  if (isWhole) links.holds('factors', release)
  links.notProven(isLogged ? 'release' : 'unlogged', `${release}, ${hash}`)
}

/** SHA-256 over the hashes of the tables in their order. */
async function hashOfTables(tables: string[]): Promise<string> {
  const hashes = await Promise.all(tables.map(async (table) => hex(await sha256(utf8(table)))))
  return hex(await sha256(utf8(hashes.join('\n'))))
}

async function opened(tables: Json | undefined): Promise<string[] | null> {
  if (!Array.isArray(tables) || tables.length <= OTHERS) return null
  const texts: string[] = []
  let left = LARGEST
  try {
    for (const table of tables) {
      if (typeof table !== 'string') return null
      const bytes = await inflated(fromBase64(table), left)
      left -= bytes.length
      texts.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    }
  } catch {
    return null
  }
  return texts
}

async function inflated(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const out = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await out.read(); !part.done; part = await out.read()) {
    length += part.value.length
    if (length > most) throw new Error('too long')
    parts.push(part.value)
  }
  const all = new Uint8Array(length)
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0)
  return all
}

/** Rows of factors as a bundle states them, but for the unit, which a table may write in another way. */
function factorsOf(tables: string[], ids: Set<string>): Map<string, { row: JsonObject; unit: string }> {
  const documents = new Map(rowsOf(tables[tables.length - OTHERS] ?? '').map((row) => [cell(row, 'id'), row]))
  const rows = tables.slice(0, -OTHERS).flatMap(rowsOf)
  const named = rows.filter((row) => ids.has(cell(row, 'id')))
  return new Map(named.map((row) => [cell(row, 'id'), { row: factorOf(row, documents.get(cell(row, 'document'))), unit: cell(row, 'unit') }]))
}

function factorOf(row: Row, document: Row | undefined): JsonObject {
  const year = cell(row, 'year')
  const keys = cell(row, 'keys')
    .split(';')
    .filter((pair) => pair.indexOf('=') > 0)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
  return {
    id: cell(row, 'id'),
    family: cell(row, 'family').toUpperCase().replaceAll('-', '_'),
    nameZh: cell(row, 'name_zh'),
    nameEn: cell(row, 'name_en'),
    region: cell(row, 'region'),
    ...(year ? { dataYear: String(Number(year)) } : {}),
    value: cell(row, 'value'),
    gas: cell(row, 'gas'),
    document: Object.fromEntries(['id', 'title', 'publisher', 'published', 'licence'].map((name) => [name, document ? cell(document, name) : ''])),
    standing: cell(row, 'standing').toUpperCase(),
    keys: Object.fromEntries(keys) as JsonObject,
    note: cell(row, 'note'),
  }
}

const cell = (row: Row, name: string): string => row.get(name) ?? ''
const plain = (unit: string): string => unit.replaceAll(' ', '')

function splitAt(quantity: string): [string, string] {
  const blank = quantity.indexOf(' ')
  return [quantity.slice(0, Math.max(0, blank)), quantity.slice(blank + 1)]
}
