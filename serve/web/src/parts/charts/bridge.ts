// SPDX-License-Identifier: Apache-2.0
import { add, compare, parseDecimal, plain, subtract, ZERO } from '@/format/decimal'
import type { Decimal } from '@/format/decimal'
import type { Figure } from '../trace/trace'

/** One cause of a difference, as an exact decimal text with its sign. */
export interface BridgeStep {
  key: string
  title: string
  value: string
  figure?: Figure
}

export interface BridgeBar {
  key: string
  title: string
  /** The text to print: the total at both ends, the difference between. */
  value: string
  from: Decimal
  to: Decimal
  kind: 'total' | 'rise' | 'fall' | 'same'
  figure?: Figure
}

export interface Bridge {
  bars: BridgeBar[]
  /** What is left between the sum of the steps and the end: "0" when the bridge closes, as it must. */
  gap: string
}

const read = (text: string): Decimal => parseDecimal(text) ?? ZERO

/** Places the steps between two totals and says whether they close exactly. */
export function buildBridge(start: BridgeStep, steps: readonly BridgeStep[], end: BridgeStep): Bridge {
  const bars: BridgeBar[] = [{ ...start, from: ZERO, to: read(start.value), kind: 'total' }]
  let level = read(start.value)
  for (const step of steps) {
    const next = add(level, read(step.value))
    const way = compare(next, level)
    bars.push({ ...step, from: level, to: next, kind: way > 0 ? 'rise' : way < 0 ? 'fall' : 'same' })
    level = next
  }
  bars.push({ ...end, from: ZERO, to: read(end.value), kind: 'total' })
  const gap = subtract(read(end.value), level)
  return { bars, gap: gap.units === 0n ? '0' : plain(gap) }
}

/**
 * Where the axis begins: at zero, or close below the lowest level when the differences would else be too thin to see.
 * The second case must be said on the chart.
 */
export function axisStart(bars: readonly BridgeBar[]): number {
  const levels = bars.map((bar) => Number(plain(bar.to)))
  const low = Math.min(...levels)
  const high = Math.max(...levels)
  if (low <= 0 || (high - low) / high > 0.25) return 0
  const room = (high - low || high * 0.02) * 0.8
  const step = 10 ** Math.floor(Math.log10(room))
  return Math.max(0, Math.floor((low - room) / step) * step)
}
