// SPDX-License-Identifier: Apache-2.0
import type { Source } from '@/api/activity'
import type { PlanParameter } from '@/api/plan'
import type { Context } from '@/api/reports'

const object = (value: unknown): Context => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Context) : {})
const joined = (parts: readonly (string | null | undefined)[], mark: string): string => parts.filter(Boolean).join(mark)

/** The id of a source in an inventory made from the data: its code, below the unit's own with the code of its unit. */
function idOf(source: Source, org: string, codes: ReadonlyMap<string, string>): string {
  return source.orgUnitId === org ? source.code : `${codes.get(source.orgUnitId) ?? ''}/${source.code}`
}

/**
 * The context with what the control plan says of each source: where its data come from and how often, and the
 * instrument with accuracy and certificate. What else was said of a source stays.
 */
export function withPlan(context: Context, rows: readonly PlanParameter[], sources: readonly Source[], org: string, codes: ReadonlyMap<string, string>): Context {
  const remarks: Context = { ...object(context.sources) }
  for (const source of sources) {
    const mine = rows.filter((row) => row.sourceId === source.id)
    if (!mine.length) continue
    const id = idOf(source, org, codes)
    const instrument = joined(mine.map((row) => joined([row.instrument, row.accuracy, row.calibrationDue], ' · ')), '; ')
    remarks[id] = {
      ...object(remarks[id]),
      'activity-source': joined(mine.map((row) => `${row.parameter}: ${joined([row.determination, row.frequency], ' · ')}`), '; '),
      ...(instrument ? { instrument } : {}),
    }
  }
  return Object.keys(remarks).length ? { ...context, sources: remarks } : context
}
