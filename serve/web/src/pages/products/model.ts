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
export type Ratings = Readonly<Partial<Record<'technology' | 'geography' | 'time', string | number>>>
export interface Spread {
  kind: string
  deviation?: string
  low?: string
  high?: string
}
export interface Sourced {
  unit?: string
  source?: SourceRef | string
  illustrative?: boolean | string
  primary?: boolean | string
  pedigree?: readonly (string | number)[]
  ratings?: Ratings
  spread?: Spread
  note?: string
}
/** A share of the electricity: what a certificate covers, or what an own plant feeds. */
export interface PowerPart {
  share: string
  certificate?: string
  own?: string
  attribute?: string
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
  'valid-from'?: string
  'valid-to'?: string
  electricity?: { year: string; parts?: readonly PowerPart[] }
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
  mass?: string
  energy?: string
  price?: string
  physical?: string
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
  allocation?: { method?: string; alternative?: string; reason?: string }
  inputs?: readonly Input[]
  outputs: readonly Output[]
  emissions?: readonly Emission[]
}
export interface Parameter extends Sourced {
  name: string
  value: string
}
export interface Certificate {
  id: string
  technology: string
  amount: string
  ledger: string
}
/** An input of a scenario: the keys that are given take the place of the model's. */
export type InputChange = Partial<Omit<Input, 'name'>> & { process: string; input: string }
export interface Scenario {
  id: string
  name?: string
  set?: Readonly<Record<string, string | (Partial<Parameter> & Sourced)>>
  inputs?: readonly InputChange[]
}
export interface LeftOut {
  name: string
  share: string
  reason: string
}
export interface Statement {
  goal?: string
  application?: string
  audience?: string
  exclusions?: readonly string[] | string
  limitations?: string
  pcr?: string
  review?: string
  'valid-until'?: string
}
export type UnitText = string | { amount?: string; description?: string }
export interface Model {
  model: string
  name?: string | { zh?: string; en?: string }
  'declared-unit'?: UnitText
  'functional-unit'?: UnitText
  process: string
  boundary: string
  period: string
  place?: string
  production?: string
  gwp?: string
  statement?: Statement
  'cut-off'?: { rule?: string; limit?: string; left?: readonly LeftOut[] }
  certificates?: readonly Certificate[]
  parameters?: readonly Parameter[]
  processes: readonly Process[]
  scenarios?: readonly Scenario[]
}

/** What a drawer of the canvas is of. */
export type Part = 'process' | 'input' | 'output' | 'emission'

export const STAGES = ['raw-material', 'production', 'distribution', 'use', 'end-of-life'] as const
export const BOUNDARIES = ['cradle-to-gate', 'cradle-to-grave'] as const
export const OUTPUTS = ['reference', 'co-product', 'waste', 'avoided'] as const
export const METHODS = ['mass', 'energy', 'economic', 'physical', 'system-expansion'] as const
export const CHANNELS = ['fossil', 'biogenic', 'removal', 'dluc', 'aircraft', 'offset'] as const
/** Items of the published footprint factors of electricity, with the words that certificates have for them. */
export const TECHNOLOGIES = [
  { key: 'wind', item: '风力发电', words: /风|wind/i },
  { key: 'thermal', item: '光热发电', words: /光热|solar thermal/i },
  { key: 'photovoltaic', item: '光伏发电', words: /光伏|太阳|solar|photovoltaic|pv/i },
  { key: 'hydro', item: '水力发电', words: /水|hydro/i },
  { key: 'nuclear', item: '核能发电', words: /核|nuclear/i },
  { key: 'biomass', item: '生物质发电', words: /生物质|biomass|biogas/i },
  { key: 'coal', item: '燃煤发电', words: /煤|coal/i },
  { key: 'gas', item: '燃气发电', words: /燃气|气电|natural gas/i },
] as const
export const technologyOf = (said: string): string => TECHNOLOGIES.find((one) => one.words.test(said))?.item ?? said
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
