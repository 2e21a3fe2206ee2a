// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type Bill = Schemas['BillView']
export type BillFacts = Schemas['BillFacts']
export type BillPreview = Schemas['BillPreview']
export type BillPart = Schemas['BillPart']
export type Register = Schemas['BillRegister']
export type PricedLine = Schemas['PricedLine']
export type LineKind = PricedLine['kind']
export type ImportedBill = Schemas['ImportedBill']
export type BillState = Bill['state']

export const LINE_KINDS: readonly LineKind[] = ['BAND', 'GREEN_POWER', 'DEMAND', 'POWER_FACTOR', 'SURCHARGE', 'OTHER']

export const bills = {
  of: (org: string, from: string, to: string, signal?: AbortSignal) => http.get<Bill[]>('/api/bills', { org, from, to }, signal),
  one: (id: string, signal?: AbortSignal) => http.get<Bill>(`/api/bills/${id}`, {}, signal),
  history: (id: string, signal?: AbortSignal) => http.get<Bill[]>(`/api/bills/${id}/history`, {}, signal),
  check: (facts: BillFacts, signal?: AbortSignal) => http.post<BillPreview>('/api/bills/check', facts, { signal }),
  create: (facts: BillFacts) => http.post<Bill>('/api/bills', facts),
  revise: (bill: Bill, facts: BillFacts, reason: string) =>
    http.put<Bill>(`/api/bills/${bill.id}`, { basedOn: bill.versionId, facts, reason: reason || undefined }),
  post: (bill: Bill) => http.post<Bill>(`/api/bills/${bill.id}/post`, { basedOn: bill.versionId }),
  withdraw: (bill: Bill, reason: string) => http.post<Bill>(`/api/bills/${bill.id}/withdraw`, { basedOn: bill.versionId, reason }),
  take: (org: string, file: File) => {
    const form = new FormData()
    form.append('file', file)
    return http.post<ImportedBill[]>(`/api/bills/import?org=${org}`, form)
  },
  attach: (id: string, attachmentId: string) => http.post<Bill>(`/api/bills/${id}/attachments`, { attachmentId }),
}
