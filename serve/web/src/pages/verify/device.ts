// SPDX-License-Identifier: Apache-2.0
import { listOf, objectOf, textOf } from './canonical'
import type { JsonObject } from './canonical'
import { fromBase64, hex, isIncluded, sha256, utf8 } from './hash'
import type { Links } from './links'
import { pathOf } from './log'
import { parseKey, parseNote, signedBy } from './note'
import type { Key } from './note'
import { parseRun } from './run'
import { shownRows } from './shape'

/** Which of the readings shown a gateway signed with a key of its device that the log registers. */
export async function checkDevices(bundle: JsonObject, links: Links): Promise<void> {
  const signed = new Map<string, Set<string>>()
  for (const shown of shownRows(bundle, 'deviceRuns')) {
    const run = parseRun(fromBase64(textOf(shown, 'run')))
    const wrong = await flaw(bundle, shown)
    if (wrong) {
      links.broken('signed', `${run.point}: ${wrong}`)
      continue
    }
    const leaf = objectOf(listOf(bundle, 'leaves')[Number(textOf(shown, 'leaf'))] ?? {}, 'leaf')
    const name = `${textOf(leaf, 'gateway')} (${run.point})`
    const known = signed.get(name) ?? new Set<string>()
    run.readings.forEach((reading) => known.add(reading))
    signed.set(name, known)
  }
  const shown = new Map<string, string[]>()
  for (const one of listOf(bundle, 'runs')) {
    const run = parseRun(fromBase64(textOf(one, 'run')))
    shown.set(run.point, [...(shown.get(run.point) ?? []), ...run.readings])
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
async function flaw(bundle: JsonObject, shown: JsonObject): Promise<string | null> {
  const proven = listOf(bundle, 'leaves')[Number(textOf(shown, 'leaf'))]
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
  for (const key of await registered(bundle, textOf(leaf, 'gateway'), BigInt(textOf(proven ?? {}, 'index')))) {
    if ((await signedBy(note, key)) !== null) return null
  }
  return 'device-key'
}

/** The keys that leaves before an index register for a gateway. */
async function registered(bundle: JsonObject, gateway: string, before: bigint): Promise<Key[]> {
  const keys: Key[] = []
  for (const proven of listOf(bundle, 'leaves')) {
    const leaf = objectOf(proven, 'leaf')
    if (leaf.kind === 'device-key' && leaf.gateway === gateway && leaf.next !== 'none' && BigInt(textOf(proven, 'index')) < before) {
      keys.push(await parseKey(textOf(leaf, 'next')))
    }
  }
  return keys
}
