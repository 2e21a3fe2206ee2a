// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type SheetRow = Schemas['SheetRow']
export type Fate = SheetRow['fate']
export type Batch = Schemas['ActivityBatch']
export type OpenedBatch = Schemas['OpenedBatch']
export type UndoneBatch = Schemas['UndoneBatch']

export const FATES: readonly Fate[] = ['NEW', 'CORRECTED', 'SAME', 'ASIDE']

function form(file: File): FormData {
  const data = new FormData()
  data.append('file', file)
  return data
}

export const sheets = {
  preview: (org: string, file: File) => http.post<SheetRow[]>('/api/activity/sheet/preview', form(file), { query: { org } }),
  take: (org: string, file: File) => http.post<Schemas['SheetTaken']>('/api/activity/sheet', form(file), { query: { org } }),
  template: (org: string, year: number) => http.download('/api/activity/sheet/template.xlsx', `activity-${year}.xlsx`, { org, year }),
  batches: (org: string, signal?: AbortSignal) => http.get<Batch[]>('/api/activity/sheet/batches', { org }, signal),
  batch: (id: string, signal?: AbortSignal) => http.get<OpenedBatch>(`/api/activity/sheet/batches/${id}`, {}, signal),
  undo: (id: string) => http.post<UndoneBatch>(`/api/activity/sheet/batches/${id}/undo`),
}
