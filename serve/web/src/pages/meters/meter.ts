// SPDX-License-Identifier: Apache-2.0
import type { MeterFacts, MeterView } from '@/api/meters'
import type { Tone } from '@/parts/StatusTag.vue'

/** A meter with how deep it stands in the tree of meters. */
export interface MeterRow {
  view: MeterView
  depth: number
}

/** Meters in the order of the tree: each behind the one that feeds it, siblings by code. */
export function inTreeOrder(views: readonly MeterView[]): MeterRow[] {
  const known = new Set(views.map((v) => v.meter.id))
  const below = new Map<string | null, MeterView[]>()
  for (const view of views) {
    const parent = view.meter.parentId && known.has(view.meter.parentId) ? view.meter.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), view])
  }
  const rows: MeterRow[] = []
  const add = (parent: string | null, depth: number): void => {
    for (const view of below.get(parent) ?? []) {
      rows.push({ view, depth })
      add(view.meter.id, depth + 1)
    }
  }
  add(null, 0)
  return rows
}

const TONES: Record<MeterView['certificateState'], Tone> = { VALID: 'good', EXPIRING: 'warning', EXPIRED: 'error', FAILED: 'error', MISSING: 'neutral' }
export const certificateTone = (state: MeterView['certificateState']): Tone => TONES[state]

/** The plate of the transformers, 400/5; nothing where there is none. */
export function ratio(primary: string | number, secondary: string | number): string | null {
  return Number(primary) === Number(secondary) ? null : `${primary}/${secondary}`
}

export const emptyMeter = (orgUnitId: string): MeterFacts => ({
  orgUnitId,
  code: '',
  nameZh: '',
  nameEn: '',
  carrier: 'electricity',
  level: 3,
  side: 'PRIMARY',
  required: true,
})

export function factsOf({ meter: m }: MeterView): MeterFacts {
  return {
    orgUnitId: m.orgUnitId,
    code: m.code,
    nameZh: m.nameZh,
    nameEn: m.nameEn,
    carrier: m.carrier,
    level: m.level,
    parentId: m.parentId,
    side: m.side as MeterFacts['side'],
    place: m.place,
    required: m.required,
    note: m.note,
  }
}
