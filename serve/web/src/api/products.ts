// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type ProductRow = Schemas['ProductRow']
export type ProductView = Schemas['ProductView']
export type PublishedFootprint = Schemas['PublishedFootprint']
export type ProductResult = Schemas['ProductResult']
export type ProductDatum = Schemas['ProductDatum']
export type ProductNode = Schemas['ProductNode']
export type ProductTree = Schemas['ProductTree']
export type ProductScenarios = Schemas['ProductScenarios']
export type ProductComparison = Schemas['ProductComparison']
export type PcfOrder = Schemas['PcfOrder']
export type SiteAmount = Schemas['SiteAmount']
export type SettledModel = Schemas['SettledModel']

export const products = {
  all: (signal?: AbortSignal) => http.get<ProductRow[]>('/api/products', {}, signal),
  one: (id: string, version: number | null, signal?: AbortSignal) => http.get<ProductView>(`/api/products/${id}`, { version }, signal),
  create: (orgUnitId: string, code: string, body: string) => http.post<ProductView>('/api/products', { orgUnitId, code, body }),
  revise: (id: string, basedOn: number, body: string) => http.put<ProductView>(`/api/products/${id}`, { basedOn, body }),
  /** Computes a document, or one of its scenarios, without keeping it. */
  attempt: (of: ProductRow, body: string, signal?: AbortSignal, scenario?: string) =>
    http.post<ProductResult>('/api/products/attempt', { orgUnitId: of.orgUnitId, product: of.id, body, scenario }, { signal }),
  settle: (orgUnitId: string, body: string) => http.post<SettledModel>('/api/products/settle', { orgUnitId, body }),
  amount: (origin: string, id: string, from: string, to: string, signal?: AbortSignal) => http.get<SiteAmount>('/api/products/amount', { origin, id, from, to }, signal),
  result: (id: string, version: number, scenario: string | null, signal?: AbortSignal) => http.get<ProductResult>(`/api/products/${id}/result`, { version, scenario }, signal),
  scenarios: (id: string, version: number, signal?: AbortSignal) => http.get<ProductScenarios>(`/api/products/${id}/scenarios`, { version }, signal),
  compare: (id: string, other: string, signal?: AbortSignal) => http.get<ProductComparison>(`/api/products/${id}/comparison`, { other }, signal),
  publish: (id: string, number: number, periodStart: string, periodEnd: string) =>
    http.post<PublishedFootprint>(`/api/products/${id}/footprints`, { number, periodStart, periodEnd }),
  /** Offers a published footprint to the partners that see the product. */
  offer: (footprint: string, order: PcfOrder) => http.post<Schemas['OfferedPcf']>(`/api/footprints/${footprint}/pcf`, order),
  reportState: (id: string, version: number, signal?: AbortSignal) => http.get<Schemas['ProductReportState']>(`/api/products/${id}/report/state`, { version }, signal),
  report: (id: string, version: number, language: string, format: string) => http.download(`/api/products/${id}/report`, `report.${format}`, { version, language, format }),
  bundle: (footprint: string) => http.download(`/api/footprints/${footprint}/bundle`, 'footprint.zip'),
}
