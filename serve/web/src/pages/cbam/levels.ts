// SPDX-License-Identifier: Apache-2.0
import type { CbamGood } from '@/api/cbam'

/** Processes by the longest way from what is made of nothing own; a ring cannot be, the server refuses it. */
export function levels(goods: readonly CbamGood[]): CbamGood[][] {
  const byName = new Map(goods.map((good) => [good.process, good]))
  const known = new Map<string, number>()
  function level(good: CbamGood): number {
    const found = known.get(good.process)
    if (found !== undefined) return found
    known.set(good.process, 0)
    const mothers = good.precursors.flatMap((one) => (one.own ? [byName.get(one.name)] : [])).filter((one) => one !== undefined)
    const own = mothers.length ? 1 + Math.max(...mothers.map(level)) : 0
    known.set(good.process, own)
    return own
  }
  const rows: CbamGood[][] = []
  for (const good of goods) (rows[level(good)] ??= []).push(good)
  return rows.filter(Boolean)
}
