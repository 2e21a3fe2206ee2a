// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { Finding } from './problem'
import type { components } from './schema'

type Schemas = components['schemas']
export type Issued = Schemas['IssuedReport']

export const KINDS = ['cn-guideline', 'iso-14064-1'] as const
export const FORMATS = ['docx', 'xlsx', 'pdf'] as const
export type Kind = (typeof KINDS)[number]
export type Format = (typeof FORMATS)[number]

/** What a report says beyond its figures, by group and key; lists and remarks stay as they are. */
export type Context = Record<string, unknown>

const at = (id: string, version: number): string => `/api/inventories/${id}/versions/${version}/report`

export const reports = {
  context: async (id: string, signal?: AbortSignal): Promise<Context> =>
    JSON.parse((await http.get<{ context: string }>(`/api/inventories/${id}/report-context`, {}, signal)).context) as Context,
  say: (id: string, context: Context) => http.put(`/api/inventories/${id}/report-context`, { context: JSON.stringify(context) }),
  deserved: (id: string, version: number, kind: Kind, language: string, signal?: AbortSignal) =>
    http.get<{ status: 'DRAFT' | 'FINAL'; findings: Finding[] }>(at(id, version), { kind, language }, signal),
  previewPath: (id: string, version: number): string => `${at(id, version)}/preview`,
  issue: (id: string, version: number, kind: Kind, language: string, format: Format) =>
    http.post<Schemas['JobView']>(at(id, version), { kind, language, format }),
  all: (org: string | null, signal?: AbortSignal) => http.get<Issued[]>('/api/reports', { org }, signal),
  download: (report: Issued) => http.download(`/api/reports/${report.id}/content`, report.name),
}
