// SPDX-License-Identifier: Apache-2.0
import type { LiveValue } from '@/api/gateways'

/** What one point has said since the page was opened, the newest last. */
export interface LiveTrail {
  values: readonly LiveValue[]
}

const MOST = 120

/** The trail with one more value; a value of the same instant replaces the one before. */
export function extended(trail: LiveTrail | undefined, value: LiveValue): LiveTrail {
  const before = (trail?.values ?? []).filter((v) => v.time !== value.time)
  const values = [...before, value].sort((a, b) => a.time.localeCompare(b.time))
  return { values: values.slice(-MOST) }
}

/** Heights 0 to 1 of a small line: for a counter the steps between readings, else the values themselves. */
export function heights(trail: LiveTrail, counter: boolean): number[] {
  const numbers = trail.values.map((v) => Number(v.value))
  const drawn = counter ? numbers.slice(1).map((n, i) => n - (numbers[i] ?? n)) : numbers
  const [low, high] = [Math.min(...drawn), Math.max(...drawn)]
  return drawn.map((n) => (high === low ? 0.5 : (n - low) / (high - low)))
}
