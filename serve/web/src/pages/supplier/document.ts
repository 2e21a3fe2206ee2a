// SPDX-License-Identifier: Apache-2.0
import { listOf } from '../suppliers/units'

/** What the form asks for; all as it was typed. */
export interface Answer {
  company: string
  companyId: string
  product: string
  productId: string
  description: string
  amount: string
  mass: string
  country: string
  excluding: string
  including: string
  fossil: string
  land: string
  otherGases: string
  uptake: string
  aircraft: string
  fossilCarbon: string
  exempted: string
  primary: string
  gwp: string
  standards: string
  sources: string
  allocation: string
  packaging: boolean
}

export const NUMBERS = ['excluding', 'including', 'fossil', 'land', 'otherGases', 'uptake', 'aircraft', 'fossilCarbon', 'exempted', 'primary'] as const

const FIELD: Record<(typeof NUMBERS)[number], string> = {
  excluding: 'pcfExcludingBiogenicUptake',
  including: 'pcfIncludingBiogenicUptake',
  fossil: 'fossilGhgEmissions',
  land: 'landUseChangeGhgEmissions',
  otherGases: 'biogenicNonCO2Emissions',
  uptake: 'biogenicCO2Uptake',
  aircraft: 'aircraftGhgEmissions',
  fossilCarbon: 'fossilCarbonContent',
  exempted: 'exemptedEmissionsPercent',
  primary: 'primaryDataShare',
}

/** The name of a company or product as a URN, where none was typed. */
const urn = (typed: string, kind: string, name: string): string =>
  typed.trim() || `urn:tanheng:${kind}:${encodeURIComponent(name.trim())}`

/** The answer in the form of PACT 3.0; what was left empty is left out. */
export function pact(answer: Answer, asked: { unit: string; periodFrom: string; periodTo: string }, id: string, now: Date): object {
  const pcf: Record<string, unknown> = {
    declaredUnitOfMeasurement: asked.unit,
    declaredUnitAmount: answer.amount.trim(),
    productMassPerDeclaredUnit: answer.mass.trim(),
    referencePeriodStart: `${asked.periodFrom}T00:00:00Z`,
    referencePeriodEnd: `${asked.periodTo}T00:00:00Z`,
    packagingEmissionsIncluded: answer.packaging,
    ipccCharacterizationFactors: listOf(answer.gwp),
    crossSectoralStandards: listOf(answer.standards),
  }
  for (const one of NUMBERS) if (answer[one].trim()) pcf[FIELD[one]] = answer[one].trim()
  if (answer.country.trim()) pcf.geographyCountry = answer.country.trim().toUpperCase()
  if (answer.allocation.trim()) pcf.allocationRulesDescription = answer.allocation.trim()
  const sources = listOf(answer.sources).map((one) => {
    const blank = one.lastIndexOf(' ')
    return blank < 0 ? { name: one, version: '' } : { name: one.slice(0, blank), version: one.slice(blank + 1) }
  })
  if (sources.length) pcf.secondaryEmissionFactorSources = sources
  return {
    id,
    specVersion: '3.0.0',
    created: now.toISOString(),
    status: 'Active',
    companyName: answer.company.trim(),
    companyIds: [urn(answer.companyId, 'company', answer.company)],
    productDescription: answer.description.trim(),
    productIds: [urn(answer.productId, 'product', answer.product)],
    productNameCompany: answer.product.trim(),
    pcf,
  }
}

/** A random UUID, also on a plain-HTTP address where the browser's own way is closed. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16)).map((one, at) => (at === 6 ? (one & 0x0f) | 0x40 : at === 8 ? (one & 0x3f) | 0x80 : one))
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
