// SPDX-License-Identifier: Apache-2.0
import type { Trace } from '@/parts/trace/trace'
import { http } from './http'
import type { components } from './schema'

export type CbamStatement = components['schemas']['CbamStatement']
export type CbamDetail = components['schemas']['CbamDetail']
export type CbamResult = components['schemas']['CbamResult']
export type CbamGood = components['schemas']['CbamGood']
export type CbamBook = components['schemas']['CbamBook']
export type CbamVerdict = components['schemas']['CbamVerdict']
export type CbamGoodRow = components['schemas']['CbamGoodRow']
export type CbamDatedFile = components['schemas']['CbamDatedFile']
export type CbamFileKind = 'defaults' | 'tables'
export type CbamCosts = components['schemas']['CbamCosts']
export type CbamCost = components['schemas']['CbamCost']
export type CbamFigure = 'direct' | 'indirect' | 'counted' | 'allocation' | 'certificates'

export interface CbamOrder {
  org: string
  text: string
  inventory: string | null
  table: string | null
}

const one = (id: string): string => `/api/cbam/statements/${id}`

function upload(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}

export const cbam = {
  all: (signal?: AbortSignal) => http.get<CbamStatement[]>('/api/cbam/statements', {}, signal),
  detail: (id: string, signal?: AbortSignal) => http.get<CbamDetail>(one(id), {}, signal),
  attempt: (order: CbamOrder) => http.post<CbamResult>('/api/cbam/attempts', order),
  add: (order: CbamOrder) => http.post<CbamDetail>('/api/cbam/statements', order),
  trace: (id: string, process: string, figure: CbamFigure, signal?: AbortSignal) =>
    http.get<Trace>(`${one(id)}/goods/${encodeURIComponent(process)}/${figure}`, {}, signal),
  report: (id: string, format: string, language: string) => http.download(`${one(id)}/report`, `cbam.${format}`, { format, language }),
  communication: (id: string) => http.download(`${one(id)}/communication.xml`, 'cbam.xml'),
  verify: (id: string, said: { verifier: string; accreditation: string; opinion: string; dated: string }, file: File) =>
    http.post<CbamVerdict>(`${one(id)}/verifications`, upload(file), { query: said }),
  goods: (on: string, table: string | null, signal?: AbortSignal) => http.get<CbamGoodRow[]>('/api/cbam/goods', table ? { on, table } : { on }, signal),
  files: (kind: CbamFileKind, signal?: AbortSignal) => http.get<CbamDatedFile[]>(`/api/cbam/${kind}`, {}, signal),
  addFile: (kind: CbamFileKind, order: { org: string; title: string; dated: string }, file: File) => http.post<CbamDatedFile>(`/api/cbam/${kind}`, upload(file), { query: order }),
  template: (kind: CbamFileKind) =>
    kind === 'defaults' ? http.download('/api/cbam/defaults/template.csv', 'cbam-defaults.csv') : http.download('/api/cbam/tables/built-in.csv', 'cbam-goods.csv'),
  costs: (id: string, defaults: string, signal?: AbortSignal) => http.get<CbamCosts>(`${one(id)}/costs`, { defaults }, signal),
}
