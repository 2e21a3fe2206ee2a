// SPDX-License-Identifier: Apache-2.0

/** Six digits of a binary number as a plain decimal; nothing where there is none. */
export function digits(value: number | null | undefined, places = 6): string | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null
  const short = Number(value.toPrecision(places))
  return short.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 })
}
