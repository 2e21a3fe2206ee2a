// SPDX-License-Identifier: Apache-2.0

/** A binary number of the solver as decimal text with the digits that mean something. */
export function digits(value: number | string | null | undefined, places = 6): string | null {
  const number = typeof value === 'string' ? Number(value) : value
  if (number === null || number === undefined || !Number.isFinite(number)) return null
  const short = Number(number.toPrecision(places))
  return short.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 })
}

/** How far a total lies from a base, as a share of the base's size: below the base is negative, also for a credit. */
export const relative = (total: number | null, base: number | null): number | null => (total === null || !base ? null : (total - base) / Math.abs(base))

/** A share of one in percent. */
export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined || !Number.isFinite(share) ? '–' : `${(100 * share).toFixed(Math.abs(share) < 0.1 ? 2 : 1).replace('-', '−')} %`
