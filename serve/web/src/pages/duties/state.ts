// SPDX-License-Identifier: Apache-2.0
import type { DutyPeriod } from '@/api/duties'
import type { Tone } from '@/parts/StatusTag.vue'

export type Standing = 'DONE' | 'NOT_APPLICABLE' | 'OVERDUE' | 'UNDATED' | 'OPEN'

/** Where a period stands, in the one word that the page shows. */
export function standing(period: DutyPeriod): Standing {
  if (period.state !== 'OPEN') return period.state
  if (period.overdue) return 'OVERDUE'
  return period.due ? 'OPEN' : 'UNDATED'
}

const TONES: Record<Standing, Tone> = { DONE: 'good', NOT_APPLICABLE: 'neutral', OVERDUE: 'error', UNDATED: 'warning', OPEN: 'info' }
export const toneOfStanding = (word: Standing): Tone => TONES[word]
