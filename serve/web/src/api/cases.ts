// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type Case = Schemas['StoredCase']
export type CaseView = Schemas['CaseView']
export type CasePlan = Schemas['CasePlan']
export type NewPoint = Schemas['NewPoint']
export type Point = Schemas['CasePoint']
export type Drawn = Schemas['Drawn']
export type Compared = Schemas['Compared']
export type ScopeCompared = Schemas['ScopeCompared']
export type Grade = NonNullable<NewPoint['grade']>
export type Opinion = Schemas['Closing']['opinion']

export const GRADES: readonly Grade[] = ['MAJOR', 'MINOR']
export const OPINIONS: readonly Opinion[] = ['UNMODIFIED', 'MODIFIED', 'ADVERSE']

export const cases = {
  all: (org: string | null, signal?: AbortSignal) => http.get<Case[]>('/api/cases', { org }, signal),
  one: (id: string, signal?: AbortSignal) => http.get<CaseView>(`/api/cases/${id}`, {}, signal),
  open: (inventoryId: string) => http.post<CaseView>('/api/cases', { inventoryId }),
  plan: (id: string, plan: CasePlan) => http.put<CaseView>(`/api/cases/${id}/plan`, plan),
  look: (id: string, lineNo: number, fault: boolean, note: string) => http.put<CaseView>(`/api/cases/${id}/samples`, { lineNo, fault, note }),
  check: (id: string, source: string, verified: string) => http.put<CaseView>(`/api/cases/${id}/checks`, { source, verified }),
  raise: (id: string, point: NewPoint) => http.post<CaseView>(`/api/cases/${id}/points`, point),
  answer: (id: string, number: number, answer: string, correctedIn: number | null) =>
    http.post<CaseView>(`/api/cases/${id}/points/${number}/answer`, { answer, correctedIn }),
  settle: (id: string, number: number, accepted: boolean) => http.post<CaseView>(`/api/cases/${id}/points/${number}/settle`, { accepted }),
  advance: (id: string) => http.post<CaseView>(`/api/cases/${id}/advance`),
  draft: (id: string, language: string) => http.get<Schemas['StatementDraft']>(`/api/cases/${id}/draft`, { language }),
  export: (id: string, language: string) => http.download(`/api/cases/${id}/export`, 'case.zip', { language }),
  close: (id: string, opinion: Opinion, statement: string, signer: string) =>
    http.post<CaseView>(`/api/cases/${id}/close`, { opinion, statement, signer }),
}
