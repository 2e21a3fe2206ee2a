// SPDX-License-Identifier: Apache-2.0
import { isNegative, isZero, parseDecimal, plain, ratio, subtract } from '@/format/decimal'

export interface YearChange {
  /** Now minus before, tCO2e. */
  amount: string
  /** Percent of the year before, null where that was nothing or less. */
  percent: string | null
  direction: 'up' | 'down' | 'same'
}

/** From one year's total to the next. */
export function changeOf(now: string, before: string): YearChange | null {
  const [a, b] = [parseDecimal(now), parseDecimal(before)]
  if (!a || !b) return null
  const difference = subtract(a, b)
  const share = isNegative(b) ? null : ratio(difference, b, 3)
  return {
    amount: plain(difference),
    percent: share && plain({ units: share.units, scale: 1 }),
    direction: isZero(difference) ? 'same' : isNegative(difference) ? 'down' : 'up',
  }
}
