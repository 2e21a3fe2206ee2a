// SPDX-License-Identifier: Apache-2.0
import { canonical, isObject, listOf, objectOf, textOf } from './canonical'
import type { Json, JsonObject } from './canonical'
import { hashOf } from './hash'
import { leavesOf } from './log'
import type { Links } from './links'
import { shownRows } from './shape'

const READINGS = 'readings:'
const OWN = 'own-factor:'

/** What the calculation names as its inputs: facts of meters, formulas, own factors, and what of it is not shown. */
export async function checkFacts(bundle: JsonObject, calculation: JsonObject, links: Links): Promise<void> {
  const inputs = new Set(Array.isArray(calculation.inputs) ? calculation.inputs.map(String) : [])
  const hashes = await Promise.all(leavesOf(bundle).map(hashOf))
  for (const input of inputs) if (!hashes.includes(input)) links.notProven('inputs', input)
  if (inputs.size === 0) links.notProven('inputs', '')
  const named = evidenceOf(objectOf(bundle, 'input'))
  const shown = shownRows(bundle, 'amounts')
  for (const amount of shown) {
    const evidence = textOf(amount, 'evidence')
    const ids = [...listOf(amount, 'metered').map((metered) => textOf(objectOf(metered, 'point'), 'id')), ...listOf(amount, 'formulas').map((formula) => textOf(formula, 'id'))]
    if (named.has(evidence) && ids.includes(evidence.slice(READINGS.length).split('/')[0] ?? '')) links.notProven('amount', evidence)
    else links.broken('amount', evidence)
    named.delete(evidence)
  }
  for (const evidence of [...named].sort()) links.notProven('hidden', evidence)
  const stated = new Map<string, JsonObject>()
  for (const amount of shown) {
    for (const metered of listOf(amount, 'metered')) stated.set(textOf(objectOf(metered, 'point'), 'id'), metered)
    for (const formula of listOf(amount, 'formulas')) stated.set(textOf(formula, 'id'), formula)
  }
  const check = (name: string, kind: string, field: string, id: string, facts: JsonObject): void => {
    const places = leavesOf(bundle).flatMap((leaf, n) => (leaf.kind === kind && leaf[field] === id && inputs.has(hashes[n] ?? '') ? [n] : []))
    const open = listOf(bundle, 'openings').filter((one) => one.field === 'content' && places.includes(Number(textOf(one, 'leaf'))))
    if (open.length === 0) links.notProven(name, id)
    else if (open.every((one) => canonical(one.content ?? null) === canonical(facts))) links.holds(name, id)
    else links.broken(name, id)
  }
  for (const [id, facts] of [...stated].sort(([a], [b]) => (a < b ? -1 : 1))) check('facts', 'meter-facts', 'point', id, facts)
  for (const [id, facts] of ownFactors(objectOf(bundle, 'input'))) check('own-factor', 'own-factor', 'id', id, facts)
  for (const opening of listOf(bundle, 'openings')) {
    const place = Number(textOf(opening, 'leaf'))
    const leaf = leavesOf(bundle)[place]
    if (leaf?.kind === 'meter-certificate' && opening.field === 'content' && inputs.has(hashes[place] ?? '')) {
      links.holds('certificate', `${textOf(leaf, 'device')}: ${canonical(opening.content ?? null)}`)
    }
  }
}

/** The evidence of activity data that names readings. */
function evidenceOf(input: JsonObject): Set<string> {
  const named = new Set<string>()
  for (const source of listOf(input, 'sources')) {
    for (const datum of listOf(source, 'data')) {
      if (typeof datum.evidence === 'string' && datum.evidence.startsWith(READINGS)) named.add(datum.evidence)
    }
  }
  return named
}

function ownFactors(value: Json, to = new Map<string, JsonObject>()): Map<string, JsonObject> {
  if (Array.isArray(value)) {
    value.forEach((item) => ownFactors(item, to))
  } else if (isObject(value)) {
    const { evidence, source } = value
    if (typeof evidence === 'string' && evidence.startsWith(OWN) && source !== undefined) {
      to.set(evidence.slice(OWN.length), { value: typeof value.value === 'string' ? value.value : '', source: typeof source === 'string' ? source : '' })
    }
    Object.values(value).forEach((member) => ownFactors(member, to))
  }
  return to
}
