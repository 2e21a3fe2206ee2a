// SPDX-License-Identifier: Apache-2.0

/** A JSON value; numbers are whole ones alone, decimals are texts. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
export type JsonObject = Record<string, Json>

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** The one text of a value (RFC 8785); what has none is refused. */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`no whole number: ${value}`)
    return String(value)
  }
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((name) => `${text(name)}:${canonical(value[name] ?? null)}`)
  return `{${members.join(',')}}`
}

function text(value: string): string {
  if (LONE.test(value)) throw new Error('half of a surrogate pair')
  return JSON.stringify(value)
}

/** Reads bytes that are exactly the canonical ones of an object. */
export function parse(bytes: Uint8Array): JsonObject {
  const read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const value = JSON.parse(read) as Json
  if (!isObject(value) || canonical(value) !== read) throw new Error('no canonical JSON')
  return value
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member of that name, which must be text. */
export function textOf(object: JsonObject, name: string): string {
  const value = object[name]
  if (typeof value !== 'string') throw new Error(`${name} is no text`)
  return value
}

/** The member of that name, which must be an object. */
export function objectOf(object: JsonObject, name: string): JsonObject {
  const value = object[name]
  if (!isObject(value)) throw new Error(`${name} is no object`)
  return value
}

/** The objects of the list of that name. */
export function listOf(object: JsonObject, name: string): JsonObject[] {
  const value = object[name]
  if (!Array.isArray(value)) throw new Error(`${name} is no list`)
  return value.map((item) => {
    if (!isObject(item)) throw new Error(`${name} holds no objects`)
    return item
  })
}
