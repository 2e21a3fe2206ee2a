// SPDX-License-Identifier: Apache-2.0
import type { Pack, Source, SourceFacts } from '@/api/activity'
import { uncertaintyOf, uncertaintyTexts } from './halfRange'

/** What is typed into the form of a source; texts, empty where nothing is said. */
export interface SourceForm {
  code: string
  nameZh: string
  nameEn: string
  kind: string
  device: string
  activityUnit: string
  fuel: string
  material: string
  gas: string
  factorKind: 'none' | 'library' | 'row' | 'own' | 'value'
  /** Id of a row of the library. */
  factorRow: string
  /** Id of a factor of the organisation's own. */
  factorOwn: string
  family: string
  region: string
  year: string
  factorValue: string
  factorSource: string
  parameters: { name: string; value: string }[]
  /** Family of the factor for what certificates do not cover. */
  residual: string
  /** Factor that the notice of the province names, with the notice. */
  provincialValue: string
  provincialSource: string
  line: string
  activityUncertainty: string
  factorUncertainty: string
  validFrom: string
  validTo: string | null
  excluded: boolean
  exclusionReason: string
  /** Keys of the definition that the form does not show; kept as they are. */
  rest: Record<string, unknown>
}

/** A source of which nothing is said yet; it begins with the year of the day. */
export function emptyForm(day: string): SourceForm {
  return {
    code: '', nameZh: '', nameEn: '', kind: '', device: '', activityUnit: '', fuel: '', material: '', gas: '',
    factorKind: 'none', factorRow: '', factorOwn: '', family: 'cn-grid-average', region: '', year: '', factorValue: '', factorSource: '',
    parameters: [], residual: '', provincialValue: '', provincialSource: '', line: '', activityUncertainty: '', factorUncertainty: '',
    validFrom: `${day.slice(0, 4)}-01-01`, validTo: null, excluded: false, exclusionReason: '', rest: {},
  }
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const object = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {})

export function formOf(source: Source): SourceForm {
  const { fuel, material, gas, factor, parameters, line, uncertainty, residual, provincial, ...rest } = object(JSON.parse(source.definition))
  const stated = object(factor)
  const notice = object(provincial)
  const kept = { ...rest, ...(typeof residual === 'object' ? { residual } : {}), ...('value' in notice || provincial === undefined ? {} : { provincial }) }
  return {
    ...emptyForm(source.validFrom),
    code: source.code,
    nameZh: source.nameZh,
    nameEn: source.nameEn,
    kind: source.kind,
    device: source.device ?? '',
    activityUnit: source.activityUnit,
    fuel: text(fuel),
    material: text(material),
    gas: text(gas),
    factorKind: 'family' in stated ? 'library' : 'id' in stated ? 'row' : 'own' in stated ? 'own' : 'value' in stated ? 'value' : 'none',
    factorRow: text(stated.id),
    factorOwn: text(stated.own),
    family: text(stated.family) || 'cn-grid-average',
    region: text(stated.region),
    year: text(stated.year),
    factorValue: text(stated.value),
    factorSource: text(stated.source),
    parameters: Object.entries(object(parameters)).map(([name, value]) => ({ name, value: text(value) })),
    residual: text(residual),
    provincialValue: text(notice.value),
    provincialSource: text(notice.source),
    line: text(line),
    activityUncertainty: uncertaintyTexts(uncertainty)[0],
    factorUncertainty: uncertaintyTexts(uncertainty)[1],
    validFrom: source.validFrom,
    validTo: source.validTo ?? null,
    excluded: source.excluded,
    exclusionReason: source.exclusionReason ?? '',
    rest: kept,
  }
}

/** Whether what every source needs is there: a name, a code, a kind and a unit. */
export const isReady = (form: SourceForm): boolean =>
  [form.nameZh || form.nameEn, form.code, form.kind, form.activityUnit].every((one) => one.trim() !== '') && form.validFrom !== ''

/** Only what is said; an empty object is left out. */
function said(entries: Record<string, string>): Record<string, string> | undefined {
  const kept = Object.entries(entries).map(([key, value]) => [key, value.trim()] as const).filter(([, value]) => value !== '')
  return kept.length ? Object.fromEntries(kept) : undefined
}

function factorOf(form: SourceForm): Record<string, string> | undefined {
  if (form.factorKind === 'library') return said({ family: form.family, region: form.region, year: form.year })
  if (form.factorKind === 'row') return said({ id: form.factorRow })
  if (form.factorKind === 'own') return said({ own: form.factorOwn })
  return form.factorKind === 'value' ? said({ value: form.factorValue, source: form.factorSource }) : undefined
}

export function factsOf(form: SourceForm, orgUnitId: string): SourceFacts {
  const definition = {
    ...form.rest,
    ...said({ fuel: form.fuel, material: form.material, gas: form.gas, line: form.line, residual: form.residual }),
    factor: factorOf(form),
    ...(form.provincialValue.trim() ? { provincial: said({ value: form.provincialValue, source: form.provincialSource }) } : {}),
    parameters: said(Object.fromEntries(form.parameters.map((p) => [p.name.trim(), p.value]))),
    uncertainty: uncertaintyOf(form.activityUncertainty, form.factorUncertainty),
  }
  return {
    orgUnitId,
    code: form.code,
    nameZh: form.nameZh.trim() || form.nameEn.trim(),
    nameEn: form.nameEn.trim() || form.nameZh.trim(),
    kind: form.kind,
    device: form.device || null,
    activityUnit: form.activityUnit,
    definition: JSON.stringify(definition),
    validFrom: form.validFrom,
    validTo: form.validTo,
    excluded: form.excluded,
    exclusionReason: form.exclusionReason || null,
  } as SourceFacts
}

/** Every kind of every pack once, under its first title. */
export function kindsOf(packs: readonly Pack[], chinese: boolean): { value: string; label: string }[] {
  const kinds = new Map<string, string>()
  for (const pack of packs) for (const kind of pack.kinds) if (!kinds.has(kind.id)) kinds.set(kind.id, chinese ? kind.titleZh : kind.titleEn)
  return [...kinds].map(([value, label]) => ({ value, label: `${label} · ${value}` }))
}
