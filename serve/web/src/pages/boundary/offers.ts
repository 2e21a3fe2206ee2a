// SPDX-License-Identifier: Apache-2.0
import type { SelectGroupOption, SelectOption } from 'naive-ui'
import type { Pack } from '@/api/activity'

const offer = (value: string): SelectOption => ({ value, label: value })

/** Fuels by table, each table once under the methods that take it; methods in the reader's language first. */
export function fuelsOf(packs: readonly Pack[], chinese: boolean): (SelectGroupOption & { key: string; children: SelectOption[] })[] {
  const tables = new Map<string, { titles: string[]; fuels: readonly string[]; own: boolean }>()
  for (const pack of packs) {
    const known = tables.get(pack.fuelTable)
    const title = chinese ? pack.titleZh : pack.titleEn
    if (known) known.titles.push(title)
    else if (pack.fuels.length) tables.set(pack.fuelTable, { titles: [title], fuels: pack.fuels, own: pack.id.startsWith('cn-') === chinese })
  }
  return [...tables]
    .sort(([, a], [, b]) => Number(b.own) - Number(a.own))
    .map(([table, { titles, fuels }]) => ({ type: 'group', key: table, label: titles.length > 1 ? `${titles[0]} +${titles.length - 1}` : (titles[0] ?? table), children: fuels.map(offer) }))
}

/** Materials of all methods, each once. */
export function materialsOf(packs: readonly Pack[], chinese: boolean): SelectOption[] {
  const names = new Map(packs.flatMap((pack) => pack.materials).map((m) => [m.nameZh, chinese ? m.nameZh : m.nameEn]))
  return [...names].map(([value, label]) => ({ value, label }))
}

/** What formulas of a kind of source read besides the activity, in any method. */
export const parametersOf = (packs: readonly Pack[], kind: string): SelectOption[] =>
  [...new Set(packs.flatMap((pack) => pack.kinds).filter((one) => one.id === kind).flatMap((one) => one.parameters))].sort().map(offer)

/** A code made of the kind that no source of the unit has: electricity, electricity-2. */
export function codeFor(kind: string, taken: readonly string[]): string {
  const plain = kind.replace(/^purchased-/, '').replace(/[^a-z0-9-]/g, '')
  for (let n = 1; ; n++) {
    const code = n === 1 ? plain : `${plain}-${n}`
    if (!taken.includes(code)) return code
  }
}
