// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { listOf, objectOf, parse } from '../src/pages/verify/canonical'
import type { JsonObject } from '../src/pages/verify/canonical'
import { figureOf } from '../src/pages/verify/figure'
import { fromBase64, hashOf } from '../src/pages/verify/hash'
import { Links } from '../src/pages/verify/links'
import { checkShown } from '../src/pages/verify/log'
import { verify } from '../src/pages/verify/verify'
import english from '../src/locales/en/verify.json'
import { flip, made, sealed, texts } from './bundle'

const { bytes, policy } = made('figure')

test('a bundle that the server made is whole, and each link has words', async () => {
  const verdict = await verify(bytes, policy)
  expect(verdict.links.filter((link) => link.state === 'BROKEN')).toEqual([])
  expect(verdict).toMatchObject({ whole: true, believed: true })
  const held = verdict.links.filter((link) => link.state === 'HOLDS').map((link) => link.name)
  expect(held).toEqual(expect.arrayContaining(['form', 'policy', 'checkpoint', 'witness', 'leaf', 'batches', 'readings', 'opening', 'calculation', 'approval', 'lock', 'figure']))
  for (const link of verdict.links) expect(english.link).toHaveProperty(link.name)
})

test('by its own keys it is whole but not believed', async () => {
  expect(await verify(bytes, null)).toMatchObject({ whole: true, believed: false })
})

test('a bit flipped anywhere is refused', async () => {
  const step = Math.floor(bytes.length / 500)
  for (let at = 0; at < bytes.length; at += step) {
    const mutant = bytes.slice()
    mutant[at] = (mutant[at] ?? 0) ^ (1 << at % 7)
    expect((await verify(mutant, policy)).whole, `offset ${at}`).toBe(false)
  }
}, 60_000)

test('a figure that the posted lines do not add up to is broken, though the result states it too', async () => {
  for (const value of ['0', '5760.653191917', '-5760.653191916']) {
    const forged = await sealed(bytes, (bundle) => {
      objectOf(bundle, 'result').total = value
      objectOf(bundle, 'figure').value = value
    })
    const { whole, links } = await verify(forged, policy)
    expect(whole).toBe(false)
    expect(links.filter((link) => link.state === 'BROKEN').map((link) => link.name)).toEqual(['figure'])
  }
})

test('a source said to count in no total, or in another scope, changes no figure', async () => {
  const bundle = parse(bytes)
  expect(figureOf(bundle, 'total')).toBe('5760.653191916')
  expect(figureOf(bundle, 'totalMarket')).toBe('5760.653191916')
  for (const line of listOf(objectOf(bundle, 'result'), 'lines')) Object.assign(line, { scope: '3', category: '6', uncounted: '5306', value: '0' })
  expect(figureOf(bundle, 'scope/1')).toBe('454.653191916')
  expect(figureOf(bundle, 'scope/2-market')).toBe('5306')
  expect(figureOf(bundle, 'scope/3')).toBe('0')
  expect(figureOf(bundle, 'category/2')).toBe('5306')
  expect(figureOf(bundle, 'gas/CO2')).toBe('5760.653191916')
  expect(figureOf(bundle, 'source/gas')).toBe('454.653191916')
  expect(figureOf(bundle, 'source/none')).toBeUndefined()
  expect(figureOf(bundle, 'totals')).toBeUndefined()
  const [first = {}] = listOf(objectOf(bundle, 'input'), 'sources')
  first.secondRouteOf = ['gas']
  expect(figureOf(bundle, 'total')).toBe('454.653191916')
})

test('a run of a year of quarter-hours is read whole, and base64 in its one form alone', () => {
  const run = Uint8Array.from({ length: 35_040 * 25 }, (_, at) => at % 251)
  expect(Buffer.compare(fromBase64(Buffer.from(run).toString('base64')), run)).toBe(0)
  for (const other of ['AA', 'AB==', 'AA==\n', ' AA==', 'AA-_', 'AAA']) expect(() => fromBase64(other)).toThrow()
})

test('batches between those shown may be left out where the log has room for them', async () => {
  const batch = (number: string, index: string, previous: string): JsonObject => ({ index, leaf: { kind: 'reading-batch', origin: 'store', number, previous } })
  const shown = async (...leaves: JsonObject[]): Promise<string[]> => {
    const links = new Links()
    await checkShown({ leaves, runs: [], openings: [] }, links)
    return links.all.map((link) => `${link.state} ${link.name}`)
  }
  const first = batch('1', '0', '0')
  const next = await hashOf(objectOf(first, 'leaf'))
  expect(await shown(first, batch('2', '1', next))).toEqual(['HOLDS batches'])
  expect(await shown(first, batch('5', '4', next))).toEqual(['NOT_PROVEN between', 'HOLDS batches'])
  expect(await shown(first, batch('5', '3', next))).toContain('BROKEN batches')
  expect(await shown(first, batch('2', '1', '0'))).toContain('BROKEN batches')
  expect(await shown(first, batch('1', '1', next))).toContain('BROKEN batches')
})

test('what a forger changes and seals again is broken, but for what only the verifier program computes', async () => {
  const all = texts(parse(bytes)).filter(([first]) => first !== 'policy' && first !== 'seal')
  const passed: string[] = []
  for (const at of all.filter((_, n) => n % 2 === 0)) {
    const verdict = await verify(await sealed(bytes, (bundle) => flip(bundle, at)), policy)
    if (verdict.whole) passed.push(at.join('.'))
  }
  const unbound = passed.filter((at) => !at.startsWith('result.') && !/^factors\.(rows|release)/.test(at))
  expect(unbound).toEqual([])
}, 60_000)
