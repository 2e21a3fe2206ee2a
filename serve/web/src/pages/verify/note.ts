// SPDX-License-Identifier: Apache-2.0
import { fromBase64, hex, join, sha256, utf8 } from './hash'

/** A public key of a log (type 1) or a witness (type 4) in the form of signed notes. */
export interface Key {
  name: string
  id: string
  type: number
  bytes: Uint8Array<ArrayBuffer>
}

interface Signature {
  name: string
  id: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface Note {
  text: string
  signatures: Signature[]
}

const LOG = 1
const WITNESS = 4

/** Reads {@code name+id+key}; the id must be that of name and key. */
export async function parseKey(text: string): Promise<Key> {
  const [name = '', id = '', ...rest] = text.split('+')
  const typed = fromBase64(rest.join('+'))
  const type = typed[0] ?? 0
  const own = hex((await sha256(join(utf8(`${name}\n`), typed))).slice(0, 4))
  if (typed.length !== 33 || own !== id || (type !== LOG && type !== WITNESS)) throw new Error(`no key: ${text}`)
  return { name, id, type, bytes: typed.slice(1) }
}

/** Reads a signed note. */
export function parseNote(text: string): Note {
  const end = text.lastIndexOf('\n\n')
  const lines = text.slice(end + 2).split('\n')
  if (end < 0 || lines.pop() !== '' || lines.length === 0) throw new Error('no signed note')
  const signatures = lines.map((line) => {
    const [dash, name, base64, ...more] = line.split(' ')
    if (dash !== '—' || !name || !base64 || more.length > 0) throw new Error('no signature line')
    const bytes = fromBase64(base64)
    return { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) }
  })
  return { text: text.slice(0, end + 1), signatures }
}

/** When a key signed the note, in seconds (0 for a log, which states none); null if it did not. */
export async function signedBy(note: Note, key: Key): Promise<number | null> {
  for (const signature of note.signatures.filter((one) => one.name === key.name && one.id === key.id)) {
    const isWitness = key.type === WITNESS
    const time = isWitness ? Number(new DataView(signature.bytes.buffer, signature.bytes.byteOffset).getBigUint64(0)) : 0
    const message = isWitness ? `cosignature/v1\ntime ${time}\n${note.text}` : note.text
    const own = await crypto.subtle.importKey('raw', key.bytes, { name: 'Ed25519' }, false, ['verify'])
    const holds = await crypto.subtle.verify('Ed25519', own, isWitness ? signature.bytes.slice(8) : signature.bytes, utf8(message))
    if (!holds) throw new Error(`a signature of ${key.name} that does not check`)
    return time
  }
  return null
}

/** Origin, size and root of a checkpoint. */
export function parseCheckpoint(text: string): { origin: string; size: bigint; root: string } {
  const [origin = '', size = '', root = ''] = text.split('\n')
  if (!/^(0|[1-9]\d{0,18})$/.test(size)) throw new Error('no checkpoint')
  return { origin, size: BigInt(size), root: hex(fromBase64(root)) }
}
