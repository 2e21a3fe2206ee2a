// SPDX-License-Identifier: Apache-2.0
import { listOf, objectOf, textOf } from './canonical'
import type { JsonObject } from './canonical'
import { fromBase64, hex, isIncluded, sha256, utf8 } from './hash'
import type { Links } from './links'
import { pathOf } from './log'
import { parseKey, parseNote, signedBy } from './note'
import { parseRun } from './run'
import { shownRows } from './shape'

/** Which of the readings shown a gateway signed with a key of its device that the log registers. */
export async function checkDevices(bundle: JsonObject, links: Links): Promise<void> {
  const leaves = listOf(bundle, 'leaves')
  const keys = registered(leaves)
  const signed = new Map<string, Set<string>>()
  for (const shown of shownRows(bundle, 'deviceRuns')) {
    const run = parseRun(fromBase64(textOf(shown, 'run')))
    const wrong = await flaw(leaves[Number(textOf(shown, 'leaf'))], keys, shown)
    if (wrong) {
      links.broken('signed', `${run.point}: ${wrong}`)
      continue
    }
    const leaf = objectOf(leaves[Number(textOf(shown, 'leaf'))] ?? {}, 'leaf')
    const name = `${textOf(leaf, 'gateway')} (${run.point})`
    const known = signed.get(name) ?? new Set<string>()
    run.readings.forEach((reading) => known.add(reading))
    signed.set(name, known)
  }
  const shown = new Map<string, string[]>()
  for (const one of listOf(bundle, 'runs')) {
    const run = parseRun(fromBase64(textOf(one, 'run')))
    const known = shown.get(run.point) ?? []
    for (const reading of run.readings) known.push(reading)
    shown.set(run.point, known)
  }
  for (const [point, readings] of [...shown].sort(([a], [b]) => (a < b ? -1 : 1))) say(point, readings, signed, links)
}

function say(point: string, readings: string[], signed: Map<string, Set<string>>, links: Links): void {
  let most = 0
  let by = ''
  for (const [name, known] of signed) {
    const count = readings.filter((reading) => known.has(reading)).length
    if (count > most) {
      most = count
      by = name
    }
  }
  const text = `${point}: ${most} / ${readings.length}`
  if (most > 0) links.holds('signed', `${text}, ${by}`)
  if (most < readings.length) links.notProven('unsigned', `${point}: ${readings.length - most} / ${readings.length}`)
}

/** What is wrong with a run that is said to be signed. */
async function flaw(proven: JsonObject | undefined, keys: Map<string, Registered[]>, shown: JsonObject): Promise<string | null> {
  const leaf = proven && objectOf(proven, 'leaf')
  if (leaf?.kind !== 'signed-batch') return 'signed-batch'
  const runs = textOf(leaf, 'runs')
  const root = textOf(leaf, 'root')
  const isIn = await isIncluded(fromBase64(textOf(shown, 'run')), BigInt(textOf(shown, 'number')), BigInt(runs), pathOf(shown), root)
  if (!isIn) return 'root'
  const epoch = hex(await sha256(utf8(textOf(leaf, 'epoch'))))
  const text = `tanheng-batch/1\n${epoch}\n${textOf(leaf, 'number')}\n${runs}\n${root}\n`
  const note = parseNote(textOf(leaf, 'note'))
  if (note.text !== text) return 'note'
  const index = BigInt(textOf(proven ?? {}, 'index'))
  for (const { key, since } of keys.get(textOf(leaf, 'gateway')) ?? []) {
    if (since < index && (await signedBy(note, await parseKey(key))) !== null) return null
  }
  return 'device-key'
}

/** A key of a gateway's device, and the place in the log from which it counts. */
interface Registered {
  key: string
  since: bigint
}

/** The keys that leaves register, by gateway. */
function registered(leaves: JsonObject[]): Map<string, Registered[]> {
  const keys = new Map<string, Registered[]>()
  for (const proven of leaves) {
    const leaf = objectOf(proven, 'leaf')
    if (leaf.kind !== 'device-key' || leaf.next === 'none') continue
    const gateway = textOf(leaf, 'gateway')
    const known = keys.get(gateway) ?? []
    known.push({ key: textOf(leaf, 'next'), since: BigInt(textOf(proven, 'index')) })
    keys.set(gateway, known)
  }
  return keys
}
