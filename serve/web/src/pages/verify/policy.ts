// SPDX-License-Identifier: Apache-2.0
import { parseCheckpoint, parseKey, signedBy } from './note'
import type { Key, Note } from './note'

type Quorum = (signed: ReadonlySet<string>) => boolean

/** Whose keys are believed, and which witnesses suffice (C2SP tlog-policy). */
export interface Policy {
  logs: Key[]
  witnesses: Map<string, Key>
  quorum: Quorum
  /** Smallest and largest checkpoint of a log's key that was changed, by the key as it is written. */
  spans: Map<string, { first: bigint; last: bigint }>
}

const FOREVER = 2n ** 63n - 1n
const SIZE = /^(0|[1-9]\d{0,17})$/

/** The key of a log of the policy that signed a checkpoint, believed for its size; null if none did. */
export async function signerOf(note: Note, policy: Policy): Promise<Key | null> {
  const checkpoint = parseCheckpoint(note.text)
  for (const key of policy.logs.filter((log) => log.name === checkpoint.origin)) {
    const span = policy.spans.get(`${key.name}+${key.id}`)
    const isIn = !span || (span.first <= checkpoint.size && checkpoint.size <= span.last)
    if ((await signedBy(note, key)) !== null && isIn) return key
  }
  return null
}

/** Reads a policy; a line that is not understood refuses it whole. */
export async function parsePolicy(text: string): Promise<Policy> {
  const logs: Key[] = []
  const witnesses = new Map<string, Key>()
  const names = new Map<string, Quorum>([['none', () => true]])
  const spans: Policy['spans'] = new Map()
  let quorum: Quorum | null = null
  const known = (name: string): Quorum => {
    const found = names.get(name)
    if (!found || name === 'none') throw new Error(`no witness or group above: ${name}`)
    return found
  }
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || (line.startsWith('#') && !line.startsWith('#valid'))) continue
    const [word, first = '', second = '', ...rest] = line.split(/[ \t]+/)
    if (word === '#valid') {
      const key = await parseKey(first)
      const name = `${key.name}+${key.id}`
      const [last = String(FOREVER), ...more] = rest
      const isClear = SIZE.test(second) && (rest.length === 0 || SIZE.test(last)) && more.length === 0 && BigInt(second) <= BigInt(last)
      if (!isClear || spans.has(name) || !logs.some((log) => `${log.name}+${log.id}` === name)) throw new Error(`not understood: ${line}`)
      spans.set(name, { first: BigInt(second), last: BigInt(last) })
    } else if (word === 'log') {
      logs.push(await parseKey(first))
    } else if (word === 'witness' && !names.has(first)) {
      witnesses.set(first, await parseKey(second))
      names.set(first, (signed) => signed.has(first))
    } else if (word === 'group' && !names.has(first) && rest.length > 0) {
      const members = rest.map(known)
      const needed = second === 'any' ? 1 : second === 'all' ? members.length : Number(second)
      if (!Number.isInteger(needed) || needed < 1 || needed > members.length) throw new Error(`no threshold: ${second}`)
      names.set(first, (signed) => members.filter((member) => member(signed)).length >= needed)
    } else if (word === 'quorum' && quorum === null) {
      quorum = first === 'none' ? () => true : known(first)
    } else {
      throw new Error(`not understood: ${line}`)
    }
  }
  if (quorum === null || logs.some((key) => key.type !== 1) || [...witnesses.values()].some((key) => key.type !== 4)) {
    throw new Error('a policy names logs, witnesses and a quorum')
  }
  return { logs, witnesses, quorum, spans }
}
