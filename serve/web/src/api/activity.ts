// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type Source = Schemas['Source']
export type SourceFacts = Schemas['SourceFacts']
export type Activity = Schemas['Activity']
export type Cell = Schemas['Cell']
export type CellAnswer = Schemas['CellAnswer']
export type Opened = Schemas['Opened']
export type Status = Activity['status']
export type Pack = Schemas['PackRow']

export const STATUSES: readonly Status[] = ['RECORDED', 'RETURNED', 'REVIEWED', 'APPROVED']
export const QUALITIES = ['measured', 'read-back', 'interpolated', 'estimated', 'manual', 'substituted'] as const

export const sources = {
  of: (org: string | null, signal?: AbortSignal) => http.get<Source[]>('/api/sources', { org }, signal),
  create: (facts: SourceFacts) => http.post<Source>('/api/sources', facts),
  revise: (id: string, basedOn: number, facts: SourceFacts) => http.put<Source>(`/api/sources/${id}`, { basedOn, facts }),
  history: (id: string, signal?: AbortSignal) => http.get<Source[]>(`/api/sources/${id}/history`, {}, signal),
}

export const activity = {
  known: (org: string, from: string, to: string, signal?: AbortSignal) =>
    http.get<Activity[]>('/api/activity', { org, from, to }, signal),
  put: (cells: readonly Cell[]) => http.put<CellAnswer[]>('/api/activity', { cells }),
  review: (ids: readonly string[], to: Status, comment: string) =>
    http.post<Activity[]>('/api/activity/review', { ids, to, comment: comment || undefined }),
  one: (id: string, signal?: AbortSignal) => http.get<Opened>(`/api/activity/${id}`, {}, signal),
  attach: (id: string, attachmentId: string) => http.post<string[]>(`/api/activity/${id}/attachments`, { attachmentId }),
}

export const attachments = {
  upload: (org: string, file: File) => {
    const form = new FormData()
    form.append('file', file)
    return http.post<Schemas['Attachment']>(`/api/attachments?org=${org}`, form)
  },
  content: (id: string): string => `/api/attachments/${id}/content`,
}

export const packs = (signal?: AbortSignal) => http.get<Pack[]>('/api/packs', {}, signal)
