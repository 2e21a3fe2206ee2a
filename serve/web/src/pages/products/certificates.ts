// SPDX-License-Identifier: Apache-2.0
import { parseDecimal, plain, strip, subtract } from '@/format/decimal'

/** What sources use of a lot of certificates, in the unit of the lot: the amount held less what is left, exactly. */
export function countedOf(held: string, left: string): string {
  const [a, b] = [parseDecimal(held), parseDecimal(left)]
  return a && b ? plain(strip(subtract(a, b))) : '–'
}
