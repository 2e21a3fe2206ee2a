// SPDX-License-Identifier: Apache-2.0
import { isObject, listOf, objectOf } from './canonical'
import type { JsonObject } from './canonical'

const MEMBERS = ['checkpoint', 'factors', 'figure', 'format', 'input', 'leaves', 'method', 'openings', 'policy', 'result', 'runs']
/** What only bundles have that show it; an empty list is not written. */
const SHOWN = ['amounts', 'anchors', 'deviceRuns']
const ROWS: Record<string, string[]> = {
  leaves: ['index', 'leaf', 'path'],
  openings: ['content', 'field', 'leaf', 'salt'],
  runs: ['leaf', 'number', 'path', 'run'],
  amounts: ['evidence', 'formulas', 'metered'],
  anchors: ['path', 'receipt'],
  deviceRuns: ['leaf', 'number', 'path', 'run'],
}

/** The rows of a list that only some bundles have. */
export const shownRows = (bundle: JsonObject, name: string): JsonObject[] => (name in bundle ? listOf(bundle, name) : [])

/** Refuses a bundle with members that no bundle has, or without one that each has. */
export function checkShape(bundle: JsonObject): void {
  exactly('bundle', bundle, [...MEMBERS, ...[...SHOWN, 'factorTables'].filter((name) => name in bundle)])
  exactly('figure', objectOf(bundle, 'figure'), ['name', 'unit', 'value'])
  if ('factorTables' in bundle && (!Array.isArray(bundle.factorTables) || bundle.factorTables.length === 0 || bundle.factorTables.some((table) => typeof table !== 'string'))) throw new Error('factorTables')
  for (const [name, members] of Object.entries(ROWS)) {
    const rows = shownRows(bundle, name)
    if (SHOWN.includes(name) && name in bundle && rows.length === 0) throw new Error(`${name} is empty`)
    for (const row of rows) {
      exactly(name, row, members)
      for (const [member, value] of Object.entries(row)) {
        const whole = member === 'index' || member === 'number' || (member === 'leaf' && !isObject(value))
        if (whole && !(typeof value === 'string' && /^(0|[1-9]\d{0,17})$/.test(value))) throw new Error(`${name}: ${member}`)
      }
    }
  }
}

function exactly(name: string, object: JsonObject, members: string[]): void {
  const found = Object.keys(object).sort().join(' ')
  if (found !== [...members].sort().join(' ')) throw new Error(`${name}: ${found}`)
}
