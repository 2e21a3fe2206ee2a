// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type Unit = Schemas['OrgUnitView']
export type UnitFacts = Schemas['OrgUnitFacts']
export type UnitKind = Unit['kind']
export type Control = Unit['control']

export const KINDS: readonly UnitKind[] = ['GROUP', 'SITE', 'WORKSHOP', 'LINE', 'DEVICE']
export const CONTROLS: readonly Control[] = ['FULL', 'JOINT', 'NONE']

export const organisation = {
  /** The tree as it stands on a day, as it was known at an instant (left out: now). */
  on: (at: string | null, knownAt: string | null, signal?: AbortSignal) => http.get<Unit[]>('/api/organisation', { at, knownAt }, signal),
  history: (id: string, signal?: AbortSignal) => http.get<Unit[]>(`/api/organisation/${id}/history`, {}, signal),
  create: (facts: UnitFacts) => http.post<Schemas['OrgCreated']>('/api/organisation', facts),
  revise: (id: string, basedOn: number, facts: UnitFacts) => http.put<Unit[]>(`/api/organisation/${id}`, { basedOn, facts }),
  end: (id: string, basedOn: number, day: string) => http.post<Unit[]>(`/api/organisation/${id}/end`, { basedOn, day }),
}

/** The name in the reader's language. */
export const unitName = (unit: { nameZh: string; nameEn: string }, locale: string): string =>
  (locale.startsWith('zh') ? unit.nameZh || unit.nameEn : unit.nameEn || unit.nameZh)

/** A unit with those below it. */
export interface UnitNode {
  unit: Unit
  children: UnitNode[]
}

/** The tree of a list of units; a unit whose parent is not in the list is a root. Siblings stand by their code. */
export function treeOf(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, children: [] as UnitNode[] }]))
  const roots: UnitNode[] = []
  for (const node of nodes.values()) {
    const parent = node.unit.parentId ? nodes.get(node.unit.parentId) : undefined
    ;(parent?.children ?? roots).push(node)
  }
  const byCode = new Intl.Collator('en', { numeric: true })
  const sort = (list: UnitNode[]): UnitNode[] => {
    list.sort((a, b) => byCode.compare(a.unit.code, b.unit.code))
    list.forEach((node) => sort(node.children))
    return list
  }
  return sort(roots)
}
