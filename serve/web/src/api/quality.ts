// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type QueueRow = Schemas['QueueRow']
export type ReadingOrder = Schemas['ReadingOrder']
export type ChangeEffect = Schemas['ChangeEffect']
export type MonthSum = Schemas['MonthSum']
export type EffectDatum = Schemas['Datum']
export type ReadingChange = Schemas['ReadingChange']
export type PointFeeds = Schemas['PointFeeds']
export type EntryFacts = Schemas['EntryFacts']
export type Entry = Schemas['Entry']
export type EntryAnswer = Schemas['EntryAnswer']
export type PointDays = Schemas['PointDays']
export type RuleSet = Schemas['RuleSet']
export type RuleOrder = Schemas['RuleOrder']

/** Estimation rules by id; the first that fits is taken where none is named. */
export const FILL_RULES = ['linear-short', 'sibling', 'weekday-profile', 'linear'] as const

export const quality = {
  items: (org: string, from: string, to: string, settled: boolean, signal?: AbortSignal) =>
    http.get<QueueRow[]>('/api/quality/items', { org, from, to, settled: String(settled) }, signal),
  check: (org: string, from: string, to: string) => http.post<QueueRow[]>('/api/quality/check', { org, from, to }),
  accept: (items: readonly string[], reason: string) => http.post<{ accepted: number }>('/api/quality/accept', { items, reason }),
  effect: (changes: readonly ReadingOrder[]) => http.post<ChangeEffect>('/api/quality/effect', { changes }),
  save: (changes: readonly ReadingOrder[], reason: string) => http.post<ReadingChange[]>('/api/quality/changes', { changes, reason }),
  journal: (org: string, signal?: AbortSignal) => http.get<ReadingChange[]>('/api/quality/changes', { org }, signal),
  journalOf: (point: string, signal?: AbortSignal) => http.get<ReadingChange[]>(`/api/quality/points/${point}/changes`, {}, signal),
  withdraw: (id: string, reason: string) => http.post<ReadingChange>(`/api/quality/changes/${id}/withdraw`, { reason }),
  feeds: (point: string, signal?: AbortSignal) => http.get<PointFeeds>(`/api/quality/points/${point}/feeds`, {}, signal),
  entryFacts: (org: string, signal?: AbortSignal) => http.get<EntryFacts[]>('/api/quality/entries', { org }, signal),
  enter: (entry: Entry) => http.post<EntryAnswer>('/api/quality/entries', entry),
  rules: (org: string, signal?: AbortSignal) => http.get<RuleSet>('/api/quality/rules', { org }, signal),
  changeRules: (order: RuleOrder) => http.put<RuleSet>('/api/quality/rules', order),
  days: (org: string, from: string, to: string, signal?: AbortSignal) => http.get<PointDays[]>('/api/quality/days', { org, from, to }, signal),
}
