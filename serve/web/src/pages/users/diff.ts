// SPDX-License-Identifier: Apache-2.0
/** One place of a record that differs: its path, what stood there and what stands there. */
export interface Difference {
  path: string
  before: string | null
  after: string | null
}

function flatten(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (Array.isArray(value)) value.forEach((item, i) => flatten(item, `${path}[${i}]`, into))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) flatten(item, path ? `${path}.${key}` : key, into)
  } else into.set(path, value === null ? '' : String(value))
  return into
}

function read(json: string | null | undefined): Map<string, string> {
  if (!json) return new Map()
  try {
    return flatten(JSON.parse(json), '', new Map())
  } catch {
    return new Map([['', json]])
  }
}

/** What changed between two states given as JSON; a state that is absent has no place at all. */
export function differences(before: string | null | undefined, after: string | null | undefined): Difference[] {
  const was = read(before)
  const is = read(after)
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((d) => d.before !== d.after)
}
