// SPDX-License-Identifier: Apache-2.0
/** How a number came to be, from best to worst, as the server writes it. */
export const QUALITIES = ['measured', 'read-back', 'interpolated', 'estimated', 'manual', 'substituted', 'missing'] as const
export type Quality = (typeof QUALITIES)[number]

/** Amounts by quality in the unit of the sum: exact decimal texts. */
export type QualityShares = Partial<Record<Quality, string>>

/** Reads the word in any letter case; what is unknown counts as missing rather than as good. */
export function asQuality(word: string | null | undefined): Quality {
  const lower = (word ?? '').toLowerCase()
  return QUALITIES.find((q) => q === lower) ?? 'missing'
}

/** The worst quality of several; measured if there are none. */
export function worstOf(qualities: readonly Quality[]): Quality {
  const index = Math.max(0, ...qualities.map((q) => QUALITIES.indexOf(q)))
  return QUALITIES[index] ?? 'missing'
}
