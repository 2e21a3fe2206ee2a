// SPDX-License-Identifier: Apache-2.0

/** The readings of one point in one batch. */
export interface Run {
  point: string
  /** Each reading as one text: time, value without trailing zeros, quality. */
  readings: string[]
}

const READING = 25
const QUALITIES = 7
const MOST_DIGITS = 1000

/** Reads the binary form of a run (big-endian); other bytes are refused. */
export function parseRun(bytes: Uint8Array): Run {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = view.getUint16(1)
  const head = 3 + name + 12
  const point = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(3, 3 + name))
  const count = view.getInt32(head - 4)
  if (view.getUint8(0) !== 1 || name === 0 || view.getBigInt64(3 + name) < 0n || count < 1 || bytes.length !== head + count * READING) throw new Error('no run')
  const readings: string[] = []
  for (let at = head; at < bytes.length; at += READING) {
    const quality = view.getUint8(at + 24)
    if (quality >= QUALITIES) throw new Error('no quality')
    readings.push(`${view.getBigInt64(at)}.${view.getInt32(at + 8)} ${normal(view.getBigInt64(at + 12), view.getInt32(at + 20))} ${quality}`)
  }
  return { point, readings }
}

/** An unscaled value and its scale without trailing zeros behind the point. */
function normal(unscaled: bigint, scale: number): string {
  if (Math.abs(scale) > MOST_DIGITS) throw new Error('no value')
  let value = unscaled
  let digits = scale
  while (digits > 0 && value % 10n === 0n) {
    value /= 10n
    digits--
  }
  return digits < 0 ? `${value * 10n ** BigInt(-digits)}/0` : `${value}/${digits}`
}
