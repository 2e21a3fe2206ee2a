// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type ProcessDatabase = Schemas['DatabaseView']
export type DatabaseSummary = Schemas['DatabaseSummary']
export type DatabaseProcess = Schemas['DatabaseProcess']
export type OpenLink = Schemas['OpenLink']
export const FORMATS = ['json-ld', 'ilcd', 'ecospold-1', 'ecospold-2', 'simapro', 'xlsx', 'openlca-xlsx', 'matrix'] as const

export const databases = {
  all: (signal?: AbortSignal) => http.get<ProcessDatabase[]>('/api/databases', {}, signal),
  one: (id: string, signal?: AbortSignal) => http.get<DatabaseSummary>(`/api/databases/${id}`, {}, signal),
  search: (id: string, text: string, signal?: AbortSignal) => http.get<DatabaseProcess[]>(`/api/databases/${id}/processes`, { text }, signal),
  add(order: { org: string; name: string; version: string; worth: string; allocation: string }, file: File) {
    const form = new FormData()
    form.append('file', file)
    return http.post<DatabaseSummary>('/api/databases', form, { query: order })
  },
  save: (id: string, as: string) => http.download(`/api/databases/${id}/export`, `set-${as}`, { as }),
}
