// SPDX-License-Identifier: Apache-2.0
import type { Factor, OwnFactorState } from '@/api/factors'

/** The name of a row in the reader's language, else in the other. */
export const nameOf = (row: { nameZh: string; nameEn: string }, locale: string): string =>
  (locale.startsWith('zh') ? row.nameZh || row.nameEn : row.nameEn || row.nameZh)

/** The words for a family, or its code where there are none. */
export const familyName = (code: string, t: (key: string) => string, te: (key: string) => boolean): string =>
  te(`factors.family.${code}`) ? t(`factors.family.${code}`) : code

export const tone = (standing: Factor['standing']): 'good' | 'warning' | 'error' => (standing === 'VERIFIED' ? 'good' : standing === 'SUSPECT' ? 'error' : 'warning')

const STATES = { DRAFT: 'info', APPROVED: 'good', RETURNED: 'warning', WITHDRAWN: 'error' } as const
export const stateTone = (state: OwnFactorState): (typeof STATES)[OwnFactorState] => STATES[state]

/** How a source names the row in the inventory as code. */
export const yamlOf = (id: string): string => `factor: { id: ${JSON.stringify(id)} }`
