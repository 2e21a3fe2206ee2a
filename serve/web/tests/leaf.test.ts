// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonical, listOf, objectOf, parse, textOf } from '../src/pages/verify/canonical'
import { fromHex } from '../src/pages/verify/hash'
import { placeOf } from '../src/pages/verify/leaf'

const DATA = join(import.meta.dirname, 'data', 'bundle')
const bundle = parse(new Uint8Array(readFileSync(join(DATA, 'figure.bundle'))))
const policy = readFileSync(join(DATA, 'figure.policy'), 'utf8')
const [proven = {}] = listOf(bundle, 'leaves').slice(-1)
const leaf = canonical(objectOf(proven, 'leaf'))
const path = (proven.path as string[]).map((digits) => btoa(String.fromCharCode(...fromHex(digits))))
const proof = ['c2sp.org/tlog-proof@v1', `index ${textOf(proven, 'index')}`, ...path].join('\n') + `\n\n${textOf(bundle, 'checkpoint')}`

test('a leaf of the server stands where its proof says', async () => {
  const place = await placeOf(leaf, proof, policy)
  expect(place.index).toBe(BigInt(textOf(proven, 'index')))
  expect(place.size > place.index).toBe(true)
  expect(place.witnessed).toBeGreaterThan(1_500_000_000)
})

test('another leaf, place, path, note or policy is refused', async () => {
  await expect(placeOf(`${leaf} `, proof, policy)).rejects.toThrow('leaf')
  await expect(placeOf(leaf, proof.replace(/index \d+/, 'index 0'), policy)).rejects.toThrow('leaf')
  await expect(placeOf(leaf, proof.replace(/index \d+/, 'index 007'), policy)).rejects.toThrow('no proof')
  await expect(placeOf(leaf, proof.slice(1), policy)).rejects.toThrow('no proof')
  await expect(placeOf(leaf, proof.replace(/\n(\d+)\n([^\n]+)\n\n/, '\n9$1\n$2\n\n'), policy)).rejects.toThrow()
  await expect(placeOf(leaf, proof, policy.replace(/^log .*$/m, ''))).rejects.toThrow()
})
