// SPDX-License-Identifier: Apache-2.0
import type { Trace } from '@/parts/trace/trace'
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type MeterView = Schemas['MeterView']
export type MeterDetail = Schemas['MeterDetail']
export type MeterFacts = Schemas['MeterFacts']
export type DeviceFacts = Schemas['DeviceFacts']
export type TransformerFacts = Schemas['TransformerFacts']
export type MeterCertificateFacts = Schemas['MeterCertificateFacts']
export type EquipmentRate = Schemas['EquipmentRate']
export type NetworkNode = Schemas['NetworkNode']
export type RegisterRow = Schemas['RegisterRow']
export type Register = Schemas['Register']
export type VirtualView = Schemas['VirtualView']
export type VirtualFacts = Schemas['VirtualFacts']

export type MeterSettlement = Schemas['MeterSettlement']
export type ToldEvent = Schemas['ToldEvent']
export type ToldClock = Schemas['ToldClock']
export type HighestDemand = Schemas['HighestDemand']

export const METER_ROLES = ['ACTIVE_IMPORT', 'ACTIVE_EXPORT', 'REACTIVE_IMPORT', 'REACTIVE_EXPORT', 'REACTIVE_Q1', 'REACTIVE_Q2', 'REACTIVE_Q3', 'REACTIVE_Q4', 'SHARP', 'PEAK', 'FLAT', 'VALLEY', 'DEEP_VALLEY'] as const
export const CARRIERS = ['electricity', 'coal', 'coke', 'oil', 'natural-gas', 'other-gas', 'steam', 'heat', 'cooling', 'water', 'compressed-air', 'nitrogen', 'oxygen', 'recovered', 'other'] as const
export const CONDITIONS = ['GOOD', 'LIMITED', 'FAULTY'] as const
export const LEVELS = [1, 2, 3] as const

function form(file: File): FormData {
  const made = new FormData()
  made.append('file', file)
  return made
}

export const meters = {
  network: (org: string, from: string, to: string, signal?: AbortSignal) => http.get<NetworkNode[]>('/api/meters/network', { org, from, to }, signal),
  previewRegister: (org: string, file: File) => http.post<RegisterRow[]>('/api/meters/register/preview', form(file), { query: { org } }),
  takeRegister: (org: string, file: File) => http.post<RegisterRow[]>('/api/meters/register', form(file), { query: { org } }),
  register: (org: string, ending: 'xlsx' | 'csv') => http.download(`/api/meters/register/register.${ending}`, `register.${ending}`, { org }),
  registerTemplate: () => http.download('/api/meters/register/template.xlsx', 'register-template.xlsx'),
  of: (org: string, signal?: AbortSignal) => http.get<MeterView[]>('/api/meters', { org }, signal),
  equipment: (org: string, signal?: AbortSignal) => http.get<EquipmentRate[]>('/api/meters/equipment', { org }, signal),
  one: (id: string, signal?: AbortSignal) => http.get<MeterDetail>(`/api/meters/${id}`, {}, signal),
  settlement: (id: string, month: string, slip: string, rule: string, signal?: AbortSignal) => http.get<MeterSettlement>(`/api/meters/${id}/settlement`, { month, slip, rule }, signal),
  events: (id: string, from: string, to: string, signal?: AbortSignal) => http.get<ToldEvent[]>(`/api/meters/${id}/events`, { from, to }, signal),
  clocks: (id: string, from: string, to: string, signal?: AbortSignal) => http.get<ToldClock[]>(`/api/meters/${id}/clocks`, { from, to }, signal),
  add: (facts: MeterFacts) => http.post<MeterView>('/api/meters', facts),
  change: (id: string, facts: MeterFacts) => http.put<MeterView>(`/api/meters/${id}`, facts),
  assign: (id: string, pointId: string, role: string | null) => http.post<MeterView>(`/api/meters/${id}/points`, { pointId, role }),
  install: (id: string, facts: DeviceFacts) => http.post<MeterDetail>(`/api/meters/${id}/devices`, facts),
  transform: (id: string, facts: TransformerFacts) => http.post<MeterDetail>(`/api/meters/${id}/transformers`, facts),
  certify: (id: string, facts: MeterCertificateFacts) => http.post<MeterDetail>(`/api/meters/${id}/certificates`, facts),
}

export const virtuals = {
  of: (org: string, signal?: AbortSignal) => http.get<VirtualView[]>('/api/virtual-meters', { org }, signal),
  add: (facts: VirtualFacts) => http.post<VirtualView>('/api/virtual-meters', facts),
  change: (id: string, facts: VirtualFacts) => http.put<VirtualView>(`/api/virtual-meters/${id}`, facts),
  trace: (id: string, from: string, to: string, signal?: AbortSignal) => http.get<Trace>(`/api/virtual-meters/${id}/trace`, { from, to }, signal),
}
