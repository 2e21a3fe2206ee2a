// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical, parse } from '../src/pages/verify/canonical'
import type { Json, JsonObject } from '../src/pages/verify/canonical'
import { hashOf } from '../src/pages/verify/hash'

const DATA = join(import.meta.dirname, 'data', 'bundle')

/** A bundle that a server made, and the policy that believes it. */
export function made(name: string): { bytes: Uint8Array; policy: string } {
  return { bytes: new Uint8Array(readFileSync(join(DATA, `${name}.bundle`))), policy: readFileSync(join(DATA, `${name}.policy`), 'utf8') }
}

/** The bundle with a change, sealed again as a forger would. */
export async function sealed(bytes: Uint8Array, change: (bundle: JsonObject) => void): Promise<Uint8Array> {
  const { seal, ...open } = parse(bytes)
  if (typeof seal !== 'string') throw new Error('no seal')
  change(open)
  return new TextEncoder().encode(canonical({ ...open, seal: await hashOf(open) }))
}

/** The texts of a value with a way to change each. */
export function texts(value: Json, at: string[] = []): string[][] {
  if (typeof value === 'string') return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => texts(member, [...at, name]))
}

/** Changes one character of the text there. */
export function flip(bundle: JsonObject, at: string[]): void {
  let place = bundle as Record<string, Json>
  for (const name of at.slice(0, -1)) place = place[name] as Record<string, Json>
  const name = at[at.length - 1] ?? ''
  const old = String(place[name])
  const middle = Math.floor(old.length / 2)
  place[name] = old.slice(0, middle) + (old[middle] === '1' ? '2' : '1') + old.slice(middle + 1)
}
