// SPDX-License-Identifier: Apache-2.0
import type { Control, Unit, UnitFacts, UnitKind } from '@/api/organisation'
import { KINDS } from '@/api/organisation'
import { parseDecimal, plain, shift, strip } from '@/format/decimal'
import { readTyped } from '@/format/number'

/** The form of a unit: the share in percent, as people write it. */
export interface UnitForm {
  parentId: string | null
  code: string
  nameZh: string
  nameEn: string
  kind: UnitKind
  region: string
  zone: string
  control: Control
  operated: boolean
  percent: string
  validFrom: string | null
  validTo: string | null
}

/** A fraction as a percentage and back, exactly: 0.6 is 60. */
export function percentOf(fraction: string): string {
  const value = parseDecimal(fraction)
  return value ? plain(strip(shift(value, 2))) : fraction
}

export function fractionOf(percent: string): string | null {
  const value = parseDecimal(readTyped(percent.replace(/[%％]\s*$/, '')))
  return value && plain(strip(shift(value, -2)))
}

/** The kinds that may stand directly below a kind; none given: a root. */
export const kindsBelow = (kind: UnitKind | null): readonly UnitKind[] =>
  kind === null || kind === 'GROUP' ? (kind === null ? KINDS.slice(0, 2) : KINDS) : KINDS.slice(KINDS.indexOf(kind) + 1)

export function formOf(unit: Unit, from: string): UnitForm {
  return {
    parentId: unit.parentId ?? null,
    code: unit.code,
    nameZh: unit.nameZh,
    nameEn: unit.nameEn,
    kind: unit.kind,
    region: unit.region ?? '',
    zone: unit.zone,
    control: unit.control,
    operated: unit.operated,
    percent: percentOf(unit.equityShare),
    validFrom: from,
    validTo: unit.validTo ?? null,
  }
}

export function newForm(parent: Unit | null, from: string): UnitForm {
  return {
    parentId: parent?.id ?? null,
    code: '',
    nameZh: '',
    nameEn: '',
    kind: kindsBelow(parent?.kind ?? null)[parent?.kind === 'GROUP' ? 1 : 0] ?? 'DEVICE',
    region: parent?.region ?? '',
    zone: parent && parent.zone !== 'Etc/UTC' ? parent.zone : Intl.DateTimeFormat().resolvedOptions().timeZone,
    control: 'FULL',
    operated: true,
    percent: '100',
    validFrom: from,
    validTo: null,
  }
}

/** What is sent; null while something needed is missing or unreadable. */
export function factsOf(form: UnitForm): UnitFacts | null {
  const equityShare = fractionOf(form.percent)
  if (equityShare === null || !form.validFrom || !form.code.trim()) return null
  const [zh, en] = [form.nameZh.trim(), form.nameEn.trim()]
  if (!zh && !en) return null
  const { parentId, kind, zone, control, operated, validFrom, validTo } = form
  return { parentId, kind, zone, control, operated, validFrom, validTo, equityShare, code: form.code.trim(), nameZh: zh || en, nameEn: en || zh, region: form.region.trim() || null }
}

/** The version that a change is based on: the newest that still stands. */
export const latestVersion = (history: readonly Unit[]): number =>
  Math.max(0, ...history.filter((v) => !v.supersededAt).map((v) => v.version))
