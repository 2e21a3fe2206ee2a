// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonical, parse } from '../src/pages/verify/canonical'
import type { Json, JsonObject } from '../src/pages/verify/canonical'
import { hashOf } from '../src/pages/verify/hash'
import { verify } from '../src/pages/verify/verify'
import english from '../src/locales/en/verify.json'

const DATA = join(import.meta.dirname, 'data', 'bundle')
const bytes = new Uint8Array(readFileSync(join(DATA, 'figure.bundle')))
const policy = readFileSync(join(DATA, 'figure.policy'), 'utf8')

/** The bundle with a change, sealed again as a forger would. */
async function sealed(change: (bundle: JsonObject) => void): Promise<Uint8Array> {
  const { seal, ...open } = parse(bytes)
  expect(seal).toBeTypeOf('string')
  change(open)
  return new TextEncoder().encode(canonical({ ...open, seal: await hashOf(open) }))
}

/** The texts of a value with a way to change each. */
function texts(value: Json, at: string[] = []): string[][] {
  if (typeof value === 'string') return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => texts(member, [...at, name]))
}

function flip(bundle: JsonObject, at: string[]): void {
  let place = bundle as Record<string, Json>
  for (const name of at.slice(0, -1)) place = place[name] as Record<string, Json>
  const name = at[at.length - 1] ?? ''
  const old = String(place[name])
  const middle = Math.floor(old.length / 2)
  place[name] = old.slice(0, middle) + (old[middle] === '1' ? '2' : '1') + old.slice(middle + 1)
}

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
})

test('what a forger changes and seals again is broken, but for what only the verifier program computes', async () => {
  const all = texts(parse(bytes)).filter(([first]) => first !== 'policy' && first !== 'seal')
  const passed: string[] = []
  for (const at of all.filter((_, n) => n % 2 === 0)) {
    const verdict = await verify(await sealed((bundle) => flip(bundle, at)), policy)
    if (verdict.whole) passed.push(at.join('.'))
  }
  const unbound = passed.filter((at) => !at.startsWith('result.') && !/^factors\.(rows|release)/.test(at))
  expect(unbound).toEqual([])
}, 60_000)
