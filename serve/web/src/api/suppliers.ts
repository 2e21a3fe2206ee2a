// SPDX-License-Identifier: Apache-2.0
import { fileName, http, saveBlob } from './http'
import { readProblem } from './problem'
import type { components } from './schema'

type Schemas = components['schemas']
/** What a supplier was asked for. */
export type SupplierRequest = Schemas['SupplierRequest']
export type RequestState = SupplierRequest['state']
export type SupplierWish = Schemas['SupplierWish']
/** What stands in an answer. */
export type SupplierFigures = Schemas['SupplierFigures']
export type AnsweredRequest = Schemas['AnsweredRequest']
export type Asked = Schemas['AskedSupplier']
/** A footprint that is exchanged. */
export type Pcf = Schemas['PcfView']
export type Partner = Schemas['Partner']
export type PartnerWish = Schemas['PartnerWish']
export type Credentials = Schemas['PartnerCredentials']
/** What a supplier sees who holds the key of a request and no account. */
export type AskedFootprint = Schemas['AskedFootprint']

export const suppliers = {
  requests: (signal?: AbortSignal) => http.get<SupplierRequest[]>('/api/supplier-requests', {}, signal),
  request: (id: string, signal?: AbortSignal) => http.get<AnsweredRequest>(`/api/supplier-requests/${id}`, {}, signal),
  ask: (wish: SupplierWish) => http.post<Asked>('/api/supplier-requests', wish),
  remind: (id: string, dueAt: string, mail: boolean) => http.post<Asked>(`/api/supplier-requests/${id}/reminders`, { dueAt, mail }),
  accept: (id: string) => http.post<SupplierRequest>(`/api/supplier-requests/${id}/accept`, {}),
  giveBack: (id: string, remark: string) => http.post<SupplierRequest>(`/api/supplier-requests/${id}/return`, { remark }),
  withdraw: (id: string) => http.delete<SupplierRequest>(`/api/supplier-requests/${id}`),
  footprints: (signal?: AbortSignal) => http.get<Pcf[]>('/api/pcfs', {}, signal),
  enter: (orgUnitId: string, origin: Pcf['origin'], document: string) => http.post<Pcf>('/api/pcfs', { orgUnitId, origin, document }),
  /** The block `from` of a model's input. */
  input: (pfId: string, signal?: AbortSignal) => http.get<Record<string, unknown>>(`/api/pcfs/${pfId}/input`, {}, signal),
  take: (pcf: Pcf) => http.download(`/api/pcfs/${pcf.pfId}/pact`, `${pcf.pfId}.json`),
  partners: (signal?: AbortSignal) => http.get<Partner[]>('/api/partners', {}, signal),
  addPartner: (wish: PartnerWish) => http.post<Credentials>('/api/partners', wish),
  renew: (id: string) => http.post<Credentials>(`/api/partners/${id}/secret`, {}),
  endPartner: (id: string) => http.delete<Partner>(`/api/partners/${id}`),
  fetch: (id: string) => http.post<{ count: number }>(`/api/partners/${id}/fetch`, {}),
}

async function ask(path: string, key: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'Tanheng-Request': key, Accept: 'application/json, */*', ...(init.headers as Record<string, string> | undefined) }
  const response = await fetch(`/api/supplier${path}`, { ...init, headers })
  if (!response.ok) throw readProblem(response.status, await response.json().catch(() => undefined))
  return response
}

export const portal = {
  asked: async (key: string) => (await ask('', key)).json() as Promise<AskedFootprint>,
  async template(key: string): Promise<void> {
    const response = await ask('/template', key)
    saveBlob(await response.blob(), fileName(response.headers.get('Content-Disposition')) ?? 'footprint.xlsx')
  },
  async answer(key: string, document: object): Promise<SupplierFigures> {
    const body = JSON.stringify({ document: JSON.stringify(document), byForm: true })
    return (await ask('/answer', key, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })).json() as Promise<SupplierFigures>
  },
  async file(key: string, file: File): Promise<SupplierFigures> {
    const body = new FormData()
    body.append('file', file)
    return (await ask('/file', key, { method: 'POST', body })).json() as Promise<SupplierFigures>
  },
}
