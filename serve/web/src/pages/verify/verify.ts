// SPDX-License-Identifier: Apache-2.0
import { checkAnchors } from './anchor'
import { isObject, listOf, objectOf, parse, textOf } from './canonical'
import type { Json, JsonObject } from './canonical'
import { checkDevices } from './device'
import { checkFacts } from './facts'
import { figureOf } from './figure'
import { hashOf, isAble } from './hash'
import { Links } from './links'
import type { Link } from './links'
import { checkLog, checkShown, leavesOf } from './log'
import { parsePolicy } from './policy'
import { checkRelease } from './release'
import { checkShape } from './shape'

/** What this page found: whole, and believed only by a policy of the reader's own. */
export interface Verdict {
  links: Link[]
  whole: boolean
  believed: boolean
  /** False if this browser cannot check signatures, so that nothing was looked at. */
  able: boolean
}

const STEPS = new Set(['approval', 'lock', 'restatement', 'report'])
const GROUPS: Record<string, string> = { scope: 'scopes', category: 'categories', gas: 'gases' }

/**
 * Checks a bundle in the browser: form, log, witnesses, leaves and hashes. The figure is not
 * computed again here; that needs the verifier program.
 */
export async function verify(bytes: Uint8Array, policyText: string | null): Promise<Verdict> {
  const links = new Links()
  if (!(await isAble())) return { links: [], whole: false, believed: false, able: false }
  try {
    const bundle = parse(bytes)
    const { seal, ...open } = bundle
    if (seal !== (await hashOf(open)) || bundle.format !== 'tanheng-bundle/1') throw new Error('seal')
    checkShape(open)
    links.holds('form', '')
    if (policyText === null) links.notProven('policy', '')
    const policy = await parsePolicy(policyText ?? textOf(bundle, 'policy'))
    if (policyText !== null) links.holds('policy', '')
    await checkLog(bundle, policy, links)
    await checkShown(bundle, links)
    const calculation = await checkFigure(bundle, links)
    if (calculation) await checkRelease(bundle, calculation, links)
    if (calculation) await checkFacts(bundle, calculation, links)
    await checkDevices(bundle, links)
    await checkAnchors(bundle, links)
  } catch (error) {
    links.broken('form', error instanceof Error ? error.message : '')
  }
  links.notProven('recomputed', '')
  links.notProven('limit', '')
  return { links: links.all, whole: links.whole, believed: policyText !== null, able: true }
}

/** The figure and its steps; the leaf of the calculation if there is one. */
async function checkFigure(bundle: JsonObject, links: Links): Promise<JsonObject | null> {
  const found = leavesOf(bundle).filter((leaf) => leaf.kind === 'calculation')
  const [calculation] = found
  if (!calculation || found.length !== 1) {
    links.broken('calculation', String(found.length))
    return null
  }
  const result = objectOf(bundle, 'result')
  const hashes: Record<string, Json | undefined> = {
    input: await hashOf(objectOf(bundle, 'input')),
    method: await hashOf(objectOf(bundle, 'method')),
    factors: objectOf(bundle, 'factors').hash,
    result: await hashOf(resultLines(result)),
  }
  const wrong = Object.keys(hashes).filter((name) => calculation[name] !== hashes[name])
  wrong.forEach((name) => links.broken(name, String(calculation[name])))
  if (wrong.length === 0) links.holds('calculation', textOf(calculation, 'inventory'))
  for (const leaf of leavesOf(bundle).filter((one) => STEPS.has(String(one.kind)))) {
    const what = [leaf.step, leaf.at].filter(Boolean).join(' ')
    const same = leaf.inventory === calculation.inventory
    if (same && leaf.replaces === calculation.result) links.notProven('restatement', what)
    else if (same && leaf.result === calculation.result) links.holds(String(leaf.kind), what)
    else links.broken(String(leaf.kind), what)
  }
  const figure = objectOf(bundle, 'figure')
  const stated = `${textOf(figure, 'name')} = ${textOf(figure, 'value')} ${textOf(figure, 'unit')}`
  const isStated = figureIn(result, textOf(figure, 'name')) === figure.value && figure.unit === 'tCO2e'
  const holds = isStated && figureOf(bundle, textOf(figure, 'name')) === figure.value
  if (holds) links.holds('figure', stated)
  else links.broken('figure', stated)
  return calculation
}

/** What the hash of a result is of: method, GWP set and every posted line. */
function resultLines(result: JsonObject): JsonObject {
  const lines = listOf(result, 'lines').flatMap((source) =>
    listOf(source, 'trace').map((line) => ({
      number: Number(line.line),
      row: [String(line.line), textOf(source, 'id'), textOf(line, 'gas'), textOf(line, 'basis'), textOf(line, 'posted')],
    })),
  )
  lines.sort((a, b) => a.number - b.number)
  return { method: textOf(result, 'method'), gwp: textOf(result, 'gwp'), lines: lines.map((line) => line.row) }
}

function figureIn(result: JsonObject, name: string): Json | undefined {
  const [group = '', ...rest] = name.split('/')
  const key = rest.join('/')
  if (rest.length === 0) return name.startsWith('total') ? result[name] : undefined
  if (group === 'source') return listOf(result, 'lines').find((line) => line.id === key)?.value
  const map = result[GROUPS[group] ?? '']
  return isObject(map) ? map[key] : undefined
}
