// SPDX-License-Identifier: Apache-2.0
/** An exact decimal: value = units / 10^scale. The server's figures never pass through a double. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

const PATTERN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/
const MAX_SHIFT = 400

export const ZERO: Decimal = { units: 0n, scale: 0 }

const power = (n: number): bigint => 10n ** BigInt(n)
const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)

/** Reads a plain or scientific decimal; null for anything else (no grouping, no spaces). */
export function parseDecimal(text: string | null | undefined): Decimal | null {
  const match = PATTERN.exec(text ?? '')
  if (!match) return null
  const [, sign, whole = '', part = '', exponent = '0'] = match
  if (whole === '' && part === '') return null
  const shift = Number(exponent)
  if (Math.abs(shift) > MAX_SHIFT) return null
  const digits = BigInt(whole + part)
  const units = sign === '-' ? -digits : digits
  const scale = part.length - shift
  return scale >= 0 ? { units, scale } : { units: units * power(-scale), scale: 0 }
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.units * power(scale - a.scale), b.units * power(scale - b.scale), scale]
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b)
  return { units: x + y, scale }
}

export const negate = (a: Decimal): Decimal => ({ units: -a.units, scale: a.scale })

export const absolute = (a: Decimal): Decimal => ({ units: magnitude(a.units), scale: a.scale })

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b))

export const isZero = (a: Decimal): boolean => a.units === 0n

export const isNegative = (a: Decimal): boolean => a.units < 0n

/** Minus one, zero or one, like every comparator. */
export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

/** Moves the decimal point: shift(1.5, 4) = 15000, shift(15000, -4) = 1.5. */
export function shift(a: Decimal, places: number): Decimal {
  const scale = a.scale - places
  return scale >= 0 ? { units: a.units, scale } : { units: a.units * power(-scale), scale: 0 }
}

function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const n = magnitude(numerator)
  const d = magnitude(denominator)
  const quotient = n / d
  const twice = (n % d) * 2n
  const up = twice > d || (twice === d && quotient % 2n === 1n)
  const rounded = up ? quotient + 1n : quotient
  return numerator < 0n !== denominator < 0n ? -rounded : rounded
}

/** Rounds half-even to the places given; for printing only. */
export function round(a: Decimal, places: number): Decimal {
  if (a.scale <= places) return a
  return { units: divideHalfEven(a.units, power(a.scale - places)), scale: places }
}

/** a / b rounded half-even to the places given; null when b is zero. */
export function ratio(a: Decimal, b: Decimal, places: number): Decimal | null {
  if (b.units === 0n) return null
  const [x, y] = aligned(a, b)
  return { units: divideHalfEven(x * power(places), y), scale: places }
}

/** Plain text with exactly the digits held: no exponent, no grouping. */
export function plain(a: Decimal): string {
  const digits = magnitude(a.units).toString().padStart(a.scale + 1, '0')
  const cut = digits.length - a.scale
  const text = a.scale > 0 ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits
  return a.units < 0n ? `-${text}` : text
}

/** The same value without trailing zeros after the point. */
export function strip(a: Decimal): Decimal {
  let { units, scale } = a
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n
    scale -= 1
  }
  return { units, scale }
}

/** The exponent of the leading digit: 0 for 1..9, 3 for 1000, -2 for 0.05; 0 for zero. */
export function order(a: Decimal): number {
  return a.units === 0n ? 0 : magnitude(a.units).toString().length - 1 - a.scale
}

/** Adds decimal texts exactly; null as soon as one is missing or unreadable, for missing is not zero. */
export function sumTexts(texts: readonly (string | null | undefined)[]): Decimal | null {
  let total = ZERO
  for (const text of texts) {
    const value = parseDecimal(text)
    if (!value) return null
    total = add(total, value)
  }
  return total
}

/** Orders decimal texts; unreadable and missing ones come last. */
export function compareTexts(a: string | null | undefined, b: string | null | undefined): number {
  const x = parseDecimal(a)
  const y = parseDecimal(b)
  if (x && y) return compare(x, y)
  return x ? -1 : y ? 1 : 0
}

/** A double for drawing only: bar heights, arcs. Never print it, never send it. */
export function toDrawing(text: string | null | undefined): number {
  const value = parseDecimal(text)
  return value ? Number(plain(value)) : 0
}

/** The same number without zeros at its end; what is no number stays as it is. */
export function stripText(text: string): string {
  const value = parseDecimal(text)
  return value ? plain(strip(value)) : text
}
