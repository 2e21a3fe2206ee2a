// SPDX-License-Identifier: Apache-2.0
import { fromBase64, hex, isIncluded, utf8 } from './hash'
import { parseCheckpoint, parseNote, signedBy } from './note'
import { parsePolicy, signerOf } from './policy'

const HEADER = 'c2sp.org/tlog-proof@v1'

/** Where a leaf stands in a log that its proof shows. */
export interface Placed {
  origin: string
  index: bigint
  size: bigint
  /** Newest time at which a witness says to have seen it, in seconds; null without witnesses. */
  witnessed: number | null
}

/** Checks a C2SP tlog-proof of a leaf by a policy; throws what does not hold. */
export async function placeOf(leaf: string, proof: string, policyText: string): Promise<Placed> {
  const end = proof.indexOf('\n\n')
  const [header, first = '', ...path] = proof.slice(0, end).split('\n')
  const digits = /^index (0|[1-9]\d{0,18})$/.exec(first)?.[1]
  if (end < 0 || header !== HEADER || digits === undefined) throw new Error('no proof')
  const policy = await parsePolicy(policyText)
  const note = parseNote(proof.slice(end + 2))
  const checkpoint = parseCheckpoint(note.text)
  if (!(await signerOf(note, policy))) throw new Error('checkpoint')
  const seen = new Map<string, number>()
  for (const [name, witness] of policy.witnesses) {
    const time = await signedBy(note, witness)
    if (time !== null) seen.set(name, time)
  }
  if (!policy.quorum(new Set(seen.keys()))) throw new Error('witness')
  const index = BigInt(digits)
  const hashes = path.map((line) => hex(fromBase64(line)))
  if (!(await isIncluded(utf8(leaf), index, checkpoint.size, hashes, checkpoint.root))) throw new Error('leaf')
  return { origin: checkpoint.origin, index, size: checkpoint.size, witnessed: seen.size ? Math.max(...seen.values()) : null }
}
