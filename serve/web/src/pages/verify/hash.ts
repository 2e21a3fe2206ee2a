// SPDX-License-Identifier: Apache-2.0
import { canonical } from './canonical'
import type { Json } from './canonical'

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** 32 bytes from 64 lower-case hexadecimal digits. */
export function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  if (!/^[0-9a-f]{64}$/.test(digits)) throw new Error('no hash')
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}

/** Bytes from base64 in its one form. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  if (btoa(binary) !== text) throw new Error('no base64')
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}

export const hashOf = async (value: Json): Promise<string> => hex(await sha256(utf8(canonical(value))))

let able: Promise<boolean> | undefined

/** Whether this browser has what a check needs: it has none of it on pages that came without encryption. */
export function isAble(): Promise<boolean> {
  able ??= tried()
  return able
}

async function tried(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
    return true
  } catch {
    return false
  }
}

const leafHash = (entry: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => sha256(join(Uint8Array.of(0), entry))
const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => sha256(join(Uint8Array.of(1), left, right))

/** Whether an entry stands at an index of the tree of that root (RFC 9162, 2.1.3.2). */
export async function isIncluded(entry: Uint8Array, index: bigint, size: bigint, path: string[], root: string): Promise<boolean> {
  if (index < 0n || index >= size) return false
  let at = index
  let last = size - 1n
  let hash = await leafHash(entry)
  for (const digits of path) {
    if (last === 0n) return false
    const sibling = fromHex(digits)
    if (at % 2n === 1n || at === last) {
      hash = await nodeHash(sibling, hash)
      while (at % 2n === 0n && at !== 0n) {
        at /= 2n
        last /= 2n
      }
    } else {
      hash = await nodeHash(hash, sibling)
    }
    at /= 2n
    last /= 2n
  }
  return last === 0n && hex(hash) === root
}

/** A tree by its size and root. */
export interface Tree {
  size: bigint
  root: string
}

/** Whether a later tree begins with all of an earlier one (RFC 9162, 2.1.4.2). */
export async function isConsistent(then: Tree, now: Tree, path: string[]): Promise<boolean> {
  if (then.size < 1n || then.size > now.size) return false
  if (then.size === now.size) return path.length === 0 && then.root === now.root
  const isPower = (then.size & (then.size - 1n)) === 0n
  const [seed = '', ...rest] = isPower ? [then.root, ...path] : path
  if (path.length === 0) return false
  let at = then.size - 1n
  let last = now.size - 1n
  while (at % 2n === 1n) {
    at /= 2n
    last /= 2n
  }
  let first = fromHex(seed)
  let second = first
  for (const digits of rest) {
    if (last === 0n) return false
    const sibling = fromHex(digits)
    if (at % 2n === 1n || at === last) {
      first = await nodeHash(sibling, first)
      second = await nodeHash(sibling, second)
      while (at % 2n === 0n && at !== 0n) {
        at /= 2n
        last /= 2n
      }
    } else {
      second = await nodeHash(second, sibling)
    }
    at /= 2n
    last /= 2n
  }
  return last === 0n && hex(first) === then.root && hex(second) === now.root
}
