// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listOf, objectOf, parse } from '../src/pages/verify/canonical'
import type { Json, JsonObject } from '../src/pages/verify/canonical'
import { Links } from '../src/pages/verify/links'
import { checkRelease } from '../src/pages/verify/release'
import { rowsOf } from '../src/pages/verify/table'
import { verify } from '../src/pages/verify/verify'
import english from '../src/locales/en/verify.json'
import { made, sealed } from './bundle'

const FACTORS = ['grid-cn', 'electricity-footprint-cn', 'heat-cn', 'grid-world', 'fuels', 'ipcc-combustion', 'process', 'energy-coefficients', 'activity-uk', 'activity-us', 'spend-us']
const RESOURCES = join(import.meta.dirname, '../../../ground/factors/src/main/resources/org/tanheng/factors')
const read = (name: string): string => readFileSync(join(RESOURCES, `${name}.csv`), 'utf8')
const TABLES = [...FACTORS, 'documents', 'regions', 'fuel-names', 'gwp'].map(read)
const packed = (tables: string[]): Json[] => tables.map((table) => deflateRawSync(table).toString('base64'))
const PACKED = packed(TABLES)

const { bytes, policy } = made('figure')
const row = (bundle: JsonObject): JsonObject => listOf(objectOf(bundle, 'factors'), 'rows')[0] ?? {}

async function found(change: (bundle: JsonObject) => void): Promise<string[]> {
  const { links } = await verify(await sealed(bytes, change), policy)
  for (const link of links) expect(english.link).toHaveProperty(link.name)
  return links.filter(({ name }) => ['factors', 'rows', 'release', 'unlogged', 'unit', 'form'].includes(name)).map(({ state, name }) => `${state} ${name}`)
}

test('cells in quotes hold commas, quotes and line ends', () => {
  const rows = rowsOf('\uFEFFa,b\r\n"x, ""y""\n", z \n,"1"2\n')
  expect(rows.map((one) => [...one])).toEqual([
    [
      ['a', 'x, "y"'],
      ['b', 'z'],
    ],
    [
      ['a', ''],
      ['b', '12'],
    ],
  ])
})

test('rows of a release whose tables are not carried are not proven', async () => {
  expect(await found(() => undefined)).toEqual(['HOLDS form', 'NOT_PROVEN rows'])
}, 60_000)

test('rows are those of the tables carried, and whether these were published is not proven', async () => {
  expect(await found((bundle) => (bundle.factorTables = PACKED))).toEqual(['HOLDS form', 'HOLDS factors', 'NOT_PROVEN unlogged'])
}, 60_000)

test('a release is stated by a leaf before the calculation, of its name and its hash', async () => {
  const bundle = { ...parse(bytes), factorTables: PACKED }
  const { release, hash } = objectOf(bundle, 'factors')
  const calculation: JsonObject = { kind: 'calculation', factors: hash ?? '' }
  const stated: JsonObject = { kind: 'factor-release', id: release ?? '', content: hash ?? '' }
  const named = async (...leaves: JsonObject[]): Promise<string[]> => {
    const links = new Links()
    await checkRelease({ ...bundle, leaves: leaves.map((leaf) => ({ leaf })) }, calculation, links)
    return links.all.map(({ state, name }) => `${state} ${name}`)
  }
  expect(await named(stated, calculation)).toEqual(['HOLDS factors', 'NOT_PROVEN release'])
  for (const wrong of [[calculation, stated], [{ ...stated, id: 'x' }, calculation], [{ ...stated, content: 'x' }, calculation]]) {
    expect(await named(...wrong)).toEqual(['HOLDS factors', 'NOT_PROVEN unlogged'])
  }
}, 60_000)

test('a row that differs from its table in any member is broken', async () => {
  const members = Object.keys(row(parse(bytes)))
  expect(members).toHaveLength(12)
  const states = await found((bundle) => {
    bundle.factorTables = PACKED
    const of = row(bundle)
    objectOf(bundle, 'factors').rows = members.map((member) => ({ ...of, [member]: member === 'keys' || member === 'document' ? {} : `4${String(of[member])}` }))
  })
  expect(states).toEqual(['HOLDS form', ...members.map(() => 'BROKEN factors'), 'NOT_PROVEN unlogged'])
}, 60_000)

test('a unit that the table does not write so is told', async () => {
  const other = (bundle: JsonObject): void => {
    bundle.factorTables = PACKED
    row(bundle).value = '0.5306 gCO2/kWh'
  }
  expect(await found(other)).toContain('NOT_PROVEN unit')
}, 60_000)

test('tables that are not those of the hash, or cannot be unpacked, are broken', async () => {
  const text = (name: number, change: (packed: string) => string) => (bundle: JsonObject) =>
    (bundle.factorTables = PACKED.map((table, n) => (n === name ? change(String(table)) : table)))
  const changes: ((bundle: JsonObject) => void)[] = [
    (bundle) => (bundle.factorTables = packed(TABLES.map((table) => table.replace(',0.5306,', ',0.4306,')))),
    (bundle) => (bundle.factorTables = packed(TABLES.slice(1))),
    (bundle) => (bundle.factorTables = packed([...TABLES].reverse())),
    text(0, (table) => table.slice(0, -8)),
    text(3, () => ''),
    text(0, () => deflateRawSync(Buffer.alloc(80 << 20)).toString('base64')),
  ]
  for (const [n, change] of changes.entries()) expect(await found(change), `change ${n}`).toContain('BROKEN factors')
  for (const tables of [[], 'x', [1]] as Json[]) expect(await found((bundle) => (bundle.factorTables = tables))).toEqual(['BROKEN form'])
}, 60_000)
