// SPDX-License-Identifier: Apache-2.0
/** The document of a model as the server's reader takes it; whatever is not named here is kept as it is. */
export interface SourceRef {
  origin?: string
  document?: string
  id?: string
  period?: string
  place?: string
  technology?: string
  supplier?: string
}
export interface Sourced {
  unit?: string
  source?: SourceRef | string
  illustrative?: boolean | string
  primary?: boolean | string
  pedigree?: readonly (string | number)[]
  note?: string
}
export interface Supply extends Sourced {
  process?: string
  product?: string
  factor?: string
  channel?: string
  values?: string | Record<string, string>
  name?: string
  supplier?: string
  pcf?: string
  electricity?: { year: string; parts?: readonly Record<string, string>[] }
  database?: string
  version?: string
}
export interface Input extends Sourced {
  name: string
  amount: string
  from: Supply
  stage?: string
}
export interface Output extends Sourced {
  product: string
  kind: string
  amount: string
  to?: Supply
  stage?: string
}
export interface Emission extends Sourced {
  name: string
  amount: string
  gas?: string
  channel?: string
}
export interface Process {
  id: string
  name?: string
  stage: string
  place?: string
  period?: string
  technology?: string
  inputs?: readonly Input[]
  outputs: readonly Output[]
  emissions?: readonly Emission[]
}
export interface Model {
  model: string
  name?: string | { zh?: string; en?: string }
  process: string
  boundary: string
  period: string
  parameters?: readonly { name: string; value: string; note?: string }[]
  processes: readonly Process[]
  scenarios?: readonly { id: string; name?: string }[]
}

export const STAGES = ['raw-material', 'production', 'distribution', 'use', 'end-of-life'] as const
export const ORIGINS = ['meter', 'sheet', 'supplier', 'published', 'library', 'database', 'calculated', 'estimate'] as const

/** Scalars may come as numbers from YAML that was written as JSON. */
export const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
export const isTrue = (value: unknown): boolean => value === true || value === 'true'
export const sourceOf = (part: Sourced): SourceRef => (typeof part.source === 'string' ? { document: part.source } : (part.source ?? {}))

/** What a supply is, by the key that says so. */
export type SupplyKind = 'process' | 'factor' | 'electricity' | 'database' | 'supplier' | 'values'
export function kindOf(supply: Supply): SupplyKind {
  if (supply.electricity) return 'electricity'
  if (supply.factor !== undefined) return 'factor'
  if (supply.database !== undefined) return 'database'
  if (supply.supplier !== undefined && supply.pcf !== undefined) return 'supplier'
  return supply.process !== undefined ? 'process' : 'values'
}

export function supplyName(supply: Supply): string {
  switch (kindOf(supply)) {
    case 'process':
      return text(supply.product ?? supply.process)
    case 'factor':
      return text(supply.factor)
    case 'electricity':
      return text(supply.electricity?.year)
    case 'database':
      return `${text(supply.database)} ${text(supply.process)}`
    case 'supplier':
      return text(supply.supplier)
    default:
      return text(supply.name)
  }
}

/** Reads the server's text of the document. */
export const parseModel = (json: string): Model => JSON.parse(json) as Model
export const writeModel = (model: Model): string => `${JSON.stringify(model, null, 2)}\n`
