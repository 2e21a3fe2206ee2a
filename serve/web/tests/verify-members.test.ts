// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { listOf, parse } from '../src/pages/verify/canonical'
import type { Json, JsonObject } from '../src/pages/verify/canonical'
import { hex, isConsistent, join, sha256 } from '../src/pages/verify/hash'
import { verify } from '../src/pages/verify/verify'
import english from '../src/locales/en/verify.json'
import { flip, made, sealed, texts } from './bundle'

// Five days of a counter of which a gateway signed four with two keys, with the facts of the point.
const { bytes, policy } = made('device')

test('signatures of a device and facts of a point are checked, and what needs the verifier program is named', async () => {
  const verdict = await verify(bytes, policy)
  expect(verdict.links.filter((link) => link.state === 'BROKEN')).toEqual([])
  const of = (state: string) => verdict.links.filter((link) => link.state === state).map((link) => link.name)
  expect(of('HOLDS')).toEqual(expect.arrayContaining(['signed', 'facts', 'readings', 'batches']))
  expect(of('NOT_PROVEN')).toEqual(expect.arrayContaining(['amount', 'unsigned', 'recomputed', 'limit']))
  expect(verdict.links.find((link) => link.name === 'signed')?.detail).toContain(': 96 / 120, ')
  for (const link of verdict.links) expect(english.link).toHaveProperty(link.name)
})

test('what a forger changes in signed runs, facts and readings and seals again is broken', async () => {
  const passed: string[] = []
  for (const at of texts(parse(bytes)).filter(([first]) => ['deviceRuns', 'amounts', 'runs', 'openings'].includes(first ?? ''))) {
    if ((await verify(await sealed(bytes, (bundle) => flip(bundle, at)), policy)).whole) passed.push(at.join('.'))
  }
  expect(passed).toEqual([])
}, 60_000)

test('members that no bundle has, empty lists and other forms of numbers are refused', async () => {
  const changes: ((bundle: JsonObject) => void)[] = [
    (bundle) => (bundle.extra = ''),
    (bundle) => (bundle.anchors = []),
    (bundle) => delete bundle.openings,
    (bundle) => ((listOf(bundle, 'deviceRuns')[0] as JsonObject).more = ''),
    (bundle) => ((listOf(bundle, 'runs')[0] as JsonObject).number = '00'),
    (bundle) => ((listOf(bundle, 'leaves')[0] as JsonObject).index = '0x0'),
    (bundle) => (bundle.anchors = [{ path: [] as Json[], receipt: '{}' }]),
  ]
  for (const [n, change] of changes.entries()) expect((await verify(await sealed(bytes, change), policy)).whole, `change ${n}`).toBe(false)
})

test('a key of a log is believed for its own sizes alone', async () => {
  const key = /^log (\S+)/m.exec(policy)?.[1] ?? ''
  const [, size = ''] = String(parse(bytes).checkpoint).split('\n')
  const valid = (span: string) => verify(bytes, policy.replace(/^log .*$/m, (line) => `${line}\n#valid ${key} ${span}`))
  expect((await valid('0')).whole).toBe(true)
  expect((await valid(`0 ${size}`)).whole).toBe(true)
  expect((await valid(`0 ${Number(size) - 1}`)).whole).toBe(false)
  expect((await valid(`${Number(size) + 1}`)).whole).toBe(false)
  expect((await valid('01')).whole).toBe(false)
})

// The leaves of the tests of Certificate Transparency.
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']

async function root(leaves: string[]): Promise<string> {
  const digits = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
  if (leaves.length === 1) return hex(await sha256(join(Uint8Array.of(0), digits(leaves[0] ?? ''))))
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return hex(await sha256(join(Uint8Array.of(1), digits(await root(leaves.slice(0, split))), digits(await root(leaves.slice(split))))))
}

/** RFC 6962, 2.1.2. */
async function path(size: number, leaves: string[], isWhole = true): Promise<string[]> {
  if (size === leaves.length) return isWhole ? [] : [await root(leaves)]
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return size <= split
    ? [...(await path(size, leaves.slice(0, split), isWhole)), await root(leaves.slice(split))]
    : [...(await path(size - split, leaves.slice(split), false)), await root(leaves.slice(0, split))]
}

test('a later tree begins with an earlier one, or does not', async () => {
  expect(await root(LEAVES)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
  for (let size = 1; size <= 8; size++) {
    for (let then = 1; then <= size; then++) {
      const trees = [{ size: BigInt(then), root: await root(LEAVES.slice(0, then)) }, { size: BigInt(size), root: await root(LEAVES.slice(0, size)) }] as const
      const proof = await path(then, LEAVES.slice(0, size))
      expect(await isConsistent(...trees, proof), `${then} to ${size}`).toBe(true)
      expect(await isConsistent(...trees, [...proof, trees[0].root]), `${then} to ${size}, longer`).toBe(false)
      expect(await isConsistent({ ...trees[0], root: trees[0].root.replace(/^./, (c) => (c === '0' ? '1' : '0')) }, trees[1], proof), `${then} to ${size}, another root`).toBe(false)
    }
  }
  expect(await isConsistent({ size: 0n, root: '' }, { size: 1n, root: '' }, [])).toBe(false)
})
