// SPDX-License-Identifier: Apache-2.0
import type { CellAnswer } from './activity'
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type Point = Schemas['StoredPoint']
export type PointFacts = Schemas['PointFacts']
export type PointRule = Schemas['PointRule']
export type PointRuleFacts = Schemas['PointRuleFacts']
export type PointVersion = Schemas['PointVersion']
export type PointCorrection = Schemas['PointCorrection']
export type FinerSource = Schemas['FinerSource']
export type Slot = Schemas['Slot']
export type RawReading = Schemas['RawReading']
export type ImportRun = Schemas['ImportRun']
export type ImportRow = Schemas['SetAside']
export type Understood = Schemas['Understood']
export type Target = Schemas['ImportTarget']
export type Job = Schemas['JobView']

export const STEPS = ['15m', '1h', '1d', '1mo'] as const
export type StepText = (typeof STEPS)[number]

export const points = {
  of: (org: string | null, signal?: AbortSignal) => http.get<Point[]>('/api/points', { org }, signal),
  add: (facts: PointFacts) => http.post<Point>('/api/points', facts),
  correct: (id: string, facts: PointCorrection) => http.put<Point>(`/api/points/${id}`, facts),
  versions: (id: string, signal?: AbortSignal) => http.get<PointVersion[]>(`/api/points/${id}/versions`, {}, signal),
  rules: (id: string, signal?: AbortSignal) => http.get<PointRule[]>(`/api/points/${id}/rules`, {}, signal),
  enterRules: (id: string, facts: PointRuleFacts) => http.post<Point>(`/api/points/${id}/rules`, facts),
  intervals: (id: string, from: string, to: string, step: StepText, knownAt: string | null, signal?: AbortSignal) =>
    http.get<Slot[]>(`/api/points/${id}/intervals`, { from, to, step, knownAt }, signal),
  finer: (id: string, from: string, to: string, step: StepText, signal?: AbortSignal) => http.get<FinerSource[]>(`/api/points/${id}/finer`, { from, to, step }, signal),
  readings: (id: string, from: string, to: string, signal?: AbortSignal) =>
    http.get<RawReading[]>(`/api/points/${id}/readings`, { from, to }, signal),
  use: (id: string, sourceId: string, first: string, last: string) =>
    http.post<CellAnswer[]>(`/api/points/${id}/use`, { sourceId, first, last }),
}

export const imports = {
  of: (org: string, signal?: AbortSignal) => http.get<ImportRun[]>('/api/imports', { org }, signal),
  open: (org: string, file: File) => {
    const form = new FormData()
    form.append('file', file)
    return http.post<ImportRun>(`/api/imports?org=${org}`, form)
  },
  understand: (id: string, choices: Record<string, string>) => http.post<Understood>(`/api/imports/${id}/understanding`, { choices }),
  apply: (id: string, choices: Record<string, string>, targets: readonly Target[]) =>
    http.post<Job>(`/api/imports/${id}/apply`, { choices, targets }),
  one: (id: string, signal?: AbortSignal) => http.get<ImportRun>(`/api/imports/${id}`, {}, signal),
  rows: (id: string, signal?: AbortSignal) => http.get<ImportRow[]>(`/api/imports/${id}/rows`, {}, signal),
  undo: (id: string) => http.post<ImportRun>(`/api/imports/${id}/undo`),
}
