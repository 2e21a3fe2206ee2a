// SPDX-License-Identifier: Apache-2.0
import { parseDecimal, plain, shift, strip } from '@/format/decimal'
import { readTyped } from '@/format/number'

/** A fraction as a percentage, exactly: 0.05 is 5. */
export function percent(fraction: string): string {
  const value = parseDecimal(fraction)
  return value ? plain(strip(shift(value, 2))) : fraction
}

/** A typed percentage as a fraction, null where it is none. */
export function fraction(typed: string): string | null {
  const value = parseDecimal(readTyped(typed.replace(/[%％]\s*$/, '')) ?? '')
  return value && plain(strip(shift(value, -2)))
}
