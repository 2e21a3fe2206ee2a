// SPDX-License-Identifier: Apache-2.0
import { absolute, compare, isNegative, order, parseDecimal, plain, round, shift, strip } from './decimal'
import type { Decimal } from './decimal'

/** How figures are printed: 'plain' groups thousands, 'myriad' uses 万 and 亿 (Chinese only). */
export type NumberHabit = 'plain' | 'myriad'

export interface NumberStyle {
  /** Digits after the point; left out, they follow the size of the value. */
  places?: number
  habit?: NumberHabit
  sign?: 'negative' | 'always'
}

export interface PrintedNumber {
  /** Sign, digits and grouping. */
  text: string
  /** '', '万' or '亿': printed before the unit. */
  myriad: string
  /** True when digits were rounded away for display. */
  rounded: boolean
}

const MINUS = '\u2212'
const TEN_THOUSAND = parseDecimal('10000') as Decimal
const HUNDRED_MILLION = parseDecimal('100000000') as Decimal

/** Missing is shown as a dash and never as zero. */
export const MISSING = '\u2013'

/** Digits that a reader needs: five significant ones, at most two after the point from 100 on. */
export function readablePlaces(value: Decimal): number {
  const size = order(value)
  if (size >= 4) return 0
  if (size >= 2) return 2
  return Math.min(12, 4 - size)
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

function scaled(value: Decimal, habit: NumberHabit): [Decimal, string] {
  const size = absolute(value)
  if (habit === 'myriad' && compare(size, HUNDRED_MILLION) >= 0) return [shift(value, -8), '亿']
  if (habit === 'myriad' && compare(size, TEN_THOUSAND) >= 0) return [shift(value, -4), '万']
  return [value, '']
}

/** Prints a decimal text; a text that is no decimal is returned as it is. */
export function printNumber(text: string | null | undefined, style: NumberStyle = {}): PrintedNumber {
  const exact = parseDecimal(text)
  if (!exact) return { text: text || MISSING, myriad: '', rounded: false }
  const [value, myriad] = scaled(exact, style.habit ?? 'plain')
  const shown =
    style.places === undefined || myriad
      ? strip(round(value, myriad ? Math.max(2, readablePlaces(value)) : readablePlaces(value)))
      : fixed(round(value, style.places), style.places)
  const digits = plain(absolute(shown))
  const [whole = '0', part] = digits.split('.')
  const body = part === undefined ? group(whole) : `${group(whole)}.${part}`
  const sign = isNegative(shown) ? MINUS : style.sign === 'always' && shown.units > 0n ? '+' : ''
  return { text: sign + body, myriad, rounded: compare(shown, value) !== 0 }
}

function fixed(value: Decimal, places: number): Decimal {
  return value.scale < places ? { units: value.units * 10n ** BigInt(places - value.scale), scale: places } : value
}

/** Every digit held, grouped: what a tooltip or a trace shows. */
export function printExact(text: string | null | undefined): string {
  const exact = parseDecimal(text)
  if (!exact) return text || MISSING
  const [whole = '0', part] = plain(absolute(exact)).split('.')
  const body = part === undefined ? group(whole) : `${group(whole)}.${part}`
  return isNegative(exact) ? MINUS + body : body
}

const FULL_WIDTH: Record<string, string> = { '，': ',', '．': '.', '。': '.', '－': '-', '＋': '+', '\u2212': '-', '％': '%' }

/** What a person types: full-width digits, grouping commas, spaces, a closing 万 or 亿. Null if unreadable. */
export function readTyped(input: string): string | null {
  const narrow = input
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[，．。－＋\u2212％]/g, (c) => FULL_WIDTH[c] ?? c)
    .replace(/[\s\u00a0\u3000]/g, '')
  const match = /^(.*?)(万|亿)?$/.exec(narrow)
  const body = match?.[1] ?? ''
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(body)
  const value = parseDecimal(grouped ? body.replaceAll(',', '') : body)
  if (!value) return null
  const places = match?.[2] === '亿' ? 8 : match?.[2] === '万' ? 4 : 0
  return places ? plain(strip(shift(value, places))) : plain(value)
}
