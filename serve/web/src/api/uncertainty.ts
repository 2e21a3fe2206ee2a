// SPDX-License-Identifier: Apache-2.0

/** The 95 % interval of one input about its value, as shares of it. */
export interface HalfRange {
  lower: string
  upper: string
  distribution: string
  origin: 'stated' | 'default' | 'zero' | 'unknown'
  sources: { document: string; locator: string; id: string; verified: boolean }[]
}

export interface Contributor {
  part: 'activity' | 'factor'
  /** Measurement or factor that its sources share. */
  shared: string
  sources: string[]
  amount: string
  halfRangeTonnes: string
  /** Share of the variance of the total. */
  variance: string
}

export interface MonteCarlo {
  method: string
  generator: string
  draws: number
  seed: string
  of: 'total' | 'known-part'
  /** Share of the emissions that is drawn; below a half the figures are `unknown`. */
  known: string
  knownTonnes: string
  mean: string
  median: string
  standardDeviation: string
  low: string
  high: string
  halfRange: string
}

/** Half-ranges are of the 95 % interval; shares are fractions of the emissions. */
export interface Uncertainty {
  /** Of the known part; `unknown` where less than half of the emissions is known. */
  halfRange: string
  halfRangeTonnes: string
  of: 'total' | 'known-part'
  known: string
  knownTonnes: string
  missing: { id: string; parts: ('activity' | 'factor')[] }[]
  method: string
  stated: string
  defaults: string
  unknown: string
  contributors: Contributor[]
  inputs: { id: string; gas: string; activity: HalfRange; factor: HalfRange }[]
  monteCarlo?: MonteCarlo
}

/** From 1, very good, to 4, poor. */
export interface DataQuality {
  score: string
  method: string
  known: string
  sources: {
    id: string
    amount: string
    share: string
    score: string
    stated: Record<string, number>
    derived: Record<string, number>
  }[]
}

export interface Assessment {
  total: string
  uncertainty: Uncertainty
  dataQuality: DataQuality
}
