// SPDX-License-Identifier: Apache-2.0
import { parseDecimal, plain, shift } from '@/format/decimal'
import { printNumber } from '@/format/number'

/** A share as per cent: 0.05 is 5 %. */
export function percent(share: string, places = 1): string {
  const value = parseDecimal(share)
  return value ? `${printNumber(plain(shift(value, 2)), { places }).text} %` : ''
}
