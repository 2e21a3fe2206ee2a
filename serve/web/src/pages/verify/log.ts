// SPDX-License-Identifier: Apache-2.0
import { canonical, listOf, objectOf, textOf } from './canonical'
import type { JsonObject } from './canonical'
import { fromBase64, fromHex, hashOf, hex, isIncluded, join, sha256, utf8 } from './hash'
import { parseCheckpoint, parseNote, signedBy } from './note'
import type { Note } from './note'
import { signerOf } from './policy'
import type { Policy } from './policy'
import type { Links } from './links'

const TOLERANCE = 60_000
/** The hashes of a path, from the leaf up. */
export const pathOf = (object: JsonObject): string[] => {
  const list = object.path
  if (!Array.isArray(list)) throw new Error('path is no list')
  return list.map((item) => hex(fromHex(String(item))))
}

/** The leaves that a bundle shows, in its order. */
export const leavesOf = (bundle: JsonObject): JsonObject[] => listOf(bundle, 'leaves').map((proven) => objectOf(proven, 'leaf'))

/** The log and the witnesses of the policy that signed the checkpoint, and the paths of the leaves. */
export async function checkLog(bundle: JsonObject, policy: Policy, links: Links): Promise<void> {
  const note = parseNote(textOf(bundle, 'checkpoint'))
  const checkpoint = parseCheckpoint(note.text)
  if (!(await signerOf(note, policy))) {
    links.broken('checkpoint', checkpoint.origin)
    return
  }
  const seen = await witnesses(note, policy)
  if (!policy.quorum(new Set(seen.keys()))) {
    links.broken('witness', [...seen.keys()].join(', ') || '0')
    return
  }
  links.holds('checkpoint', `${checkpoint.origin}, ${checkpoint.size}`)
  for (const [name, time] of seen) links.holds('witness', `${name}, ${new Date(time * 1000).toISOString()}`)
  if (seen.size === 0) links.notProven('witness', '')
  let held = 0
  for (const proven of listOf(bundle, 'leaves')) {
    const entry = utf8(canonical(objectOf(proven, 'leaf')))
    if (await isIncluded(entry, BigInt(textOf(proven, 'index')), checkpoint.size, pathOf(proven), checkpoint.root)) held++
    else links.broken('leaf', textOf(proven, 'index'))
  }
  if (held > 0) links.holds('leaf', String(held))
  clock(bundle, seen, links)
}

async function witnesses(note: Note, policy: Policy): Promise<Map<string, number>> {
  const seen = new Map<string, number>()
  for (const [name, key] of policy.witnesses) {
    const time = await signedBy(note, key)
    if (time !== null) seen.set(name, time)
  }
  return seen
}

function clock(bundle: JsonObject, seen: Map<string, number>, links: Links): void {
  let index = -1n
  let before = -Infinity
  for (const proven of listOf(bundle, 'leaves')) {
    const at = Date.parse(textOf(objectOf(proven, 'leaf'), 'at'))
    const next = BigInt(textOf(proven, 'index'))
    if (next <= index || !Number.isFinite(at) || at + TOLERANCE < before) links.broken('clock', String(next))
    index = next
    before = at
  }
  const first = Math.min(...seen.values()) * 1000
  if (leavesOf(bundle).some((leaf) => Date.parse(textOf(leaf, 'at')) > first + TOLERANCE)) links.broken('clock', new Date(first).toISOString())
}

/** Batches of a sender follow each other; where the log has room for those between, the holder may leave them out. */
async function checkBatches(bundle: JsonObject, links: Links): Promise<void> {
  const last = new Map<string, { leaf: JsonObject; index: bigint }>()
  let batches = 0
  let hidden = 0
  for (const proven of listOf(bundle, 'leaves')) {
    const leaf = objectOf(proven, 'leaf')
    if (leaf.kind !== 'reading-batch') continue
    const index = BigInt(textOf(proven, 'index'))
    const before = last.get(textOf(leaf, 'origin'))
    if (before) {
      const left = BigInt(textOf(leaf, 'number')) - BigInt(textOf(before.leaf, 'number')) - 1n
      if (left > 0n && index - before.index - 1n >= left) hidden++
      else if (left !== 0n || leaf.previous !== (await hashOf(before.leaf))) links.broken('batches', textOf(leaf, 'number'))
    }
    last.set(textOf(leaf, 'origin'), { leaf, index })
    batches++
  }
  if (hidden > 0) links.notProven('between', String(hidden))
  if (batches > 0) links.holds('batches', String(batches))
}

/** Batches of readings behind each other, runs in their batches, contents behind their commitments. */
export async function checkShown(bundle: JsonObject, links: Links): Promise<void> {
  const leaves = leavesOf(bundle)
  await checkBatches(bundle, links)
  let runs = 0
  for (const shown of listOf(bundle, 'runs')) {
    const leaf = leaves[Number(textOf(shown, 'leaf'))]
    const holds =
      leaf?.kind === 'reading-batch' &&
      (await isIncluded(fromBase64(textOf(shown, 'run')), BigInt(textOf(shown, 'number')), BigInt(textOf(leaf, 'runs')), pathOf(shown), textOf(leaf, 'root')))
    if (holds) runs++
    else links.broken('readings', textOf(shown, 'number'))
  }
  if (runs > 0) links.holds('readings', String(runs))
  for (const opening of listOf(bundle, 'openings')) {
    const leaf = leaves[Number(textOf(opening, 'leaf'))]
    const content = canonical(opening.content ?? null)
    const made = await sha256(join(utf8('tanheng-commitment/1\n'), fromHex(textOf(opening, 'salt')), utf8(content)))
    if (leaf && leaf[textOf(opening, 'field')] === hex(made)) links.holds('opening', content)
    else links.broken('opening', content)
  }
}
