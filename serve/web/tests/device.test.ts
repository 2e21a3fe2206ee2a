// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { listOf, parse } from '../src/pages/verify/canonical'
import type { Json, JsonObject } from '../src/pages/verify/canonical'
import { checkDevices } from '../src/pages/verify/device'
import { Links } from '../src/pages/verify/links'
import { made } from './bundle'

/** The list, and how often it was gone through. */
function counted(list: Json[]): { list: Json[]; times: () => number } {
  let times = 0
  const watched = new Proxy(list, {
    get(target, name, receiver) {
      if (name === 'map') times++
      return Reflect.get(target, name, receiver) as unknown
    },
  })
  return { list: watched, times: () => times }
}

test('however many runs a device signed, the leaves are read once and no reading is lost', async () => {
  const bundle: JsonObject = parse(made('device').bytes)
  const rows = listOf(bundle, 'deviceRuns')
  const leaves = counted(bundle.leaves as Json[])
  const links = new Links()
  await checkDevices({ ...bundle, leaves: leaves.list, deviceRuns: Array.from({ length: 5 }, () => rows).flat() }, links)
  expect(links.all.find((link) => link.name === 'signed')?.detail).toContain(': 96 / 120, ')
  expect(leaves.times()).toBe(1)
})
