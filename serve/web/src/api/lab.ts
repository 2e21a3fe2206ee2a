// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type LabView = Schemas['LabView']
export type LabStatus = LabView['result']['status']
export type LabFacts = Schemas['LabFacts']
export type LabAnswer = Schemas['LabAnswer']
export type LabMean = Schemas['LabMeanView']
export type FigureView = Schemas['FigureView']
export type FigureFacts = Schemas['FigureFacts']
export type FigureAnswer = Schemas['FigureAnswer']
export type Route = FigureFacts['route']

export const BASES = ['as-received', 'air-dried', 'dry', 'dry-ash-free'] as const
export const ROUTES: readonly Route[] = ['MEASURED', 'STOCK_BALANCE', 'INVOICE', 'STATISTICS', 'ESTIMATED']

export const lab = {
  known: (org: string, from: string, to: string, signal?: AbortSignal) => http.get<LabView[]>('/api/lab-results', { org, from, to }, signal),
  means: (org: string, from: string, to: string, signal?: AbortSignal) => http.get<LabMean[]>('/api/lab-results/means', { org, from, to }, signal),
  parameters: (source: string, signal?: AbortSignal) => http.get<string[]>('/api/lab-results/parameters', { source }, signal),
  put: (rows: readonly LabFacts[]) => http.put<LabAnswer[]>('/api/lab-results', { rows }),
  /** What another person than the recorder found beside the reports. */
  review: (ids: readonly string[], to: LabStatus, note: string | null) => http.post<LabView[]>('/api/lab-results/review', { ids, to, note }),
  history: (id: string, signal?: AbortSignal) => http.get<LabView[]>(`/api/lab-results/${id}/history`, {}, signal),
  remove: (id: string) => http.post<null>(`/api/lab-results/${id}/remove`, {}),
}

export const figures = {
  known: (org: string, from: string, to: string, signal?: AbortSignal) => http.get<FigureView[]>('/api/activity-figures', { org, from, to }, signal),
  put: (facts: FigureFacts) => http.put<FigureAnswer[]>('/api/activity-figures', { figures: [facts] }),
  remove: (id: string) => http.post<null>(`/api/activity-figures/${id}/remove`, {}),
}
