// SPDX-License-Identifier: Apache-2.0
import { parseKey } from './note'
import type { Key } from './note'

type Quorum = (signed: ReadonlySet<string>) => boolean

/** Whose keys are believed, and which witnesses suffice (C2SP tlog-policy). */
export interface Policy {
  logs: Key[]
  witnesses: Map<string, Key>
  quorum: Quorum
}

/** Reads a policy; a line that is not understood refuses it whole. */
export async function parsePolicy(text: string): Promise<Policy> {
  const logs: Key[] = []
  const witnesses = new Map<string, Key>()
  const names = new Map<string, Quorum>([['none', () => true]])
  let quorum: Quorum | null = null
  const known = (name: string): Quorum => {
    const found = names.get(name)
    if (!found || name === 'none') throw new Error(`no witness or group above: ${name}`)
    return found
  }
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const [word, first = '', second = '', ...rest] = line.split(/[ \t]+/)
    if (word === 'log') {
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
  return { logs, witnesses, quorum }
}
