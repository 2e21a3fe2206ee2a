// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type ConnectionView = Schemas['ConnectionView']
export type ConnectionFacts = Schemas['ConnectionFacts']
export type Protocol = Schemas['Protocol']
export type DeviceModel = Schemas['DeviceModel']
export type DeviceOrder = Schemas['DeviceOrder']
export type TriedPoint = Schemas['TriedPoint']

/** The server asks a silent device for a while before it gives up. */
export const connections = {
  of: (org: string, signal?: AbortSignal) => http.get<ConnectionView[]>('/api/connections', { org }, signal),
  protocols: (signal?: AbortSignal) => http.get<Protocol[]>('/api/connections/protocols', {}, signal),
  models: (signal?: AbortSignal) => http.get<DeviceModel[]>('/api/connections/models', {}, signal),
  add: (facts: ConnectionFacts) => http.post<ConnectionView>('/api/connections', facts),
  change: (id: string, settings: Record<string, string>, enabled: boolean) => http.put<ConnectionView>(`/api/connections/${id}`, { settings, enabled }),
  attempt: (id: string, order: DeviceOrder) => http.post<TriedPoint[]>(`/api/connections/${id}/try`, order),
  device: (id: string, order: DeviceOrder) => http.post<ConnectionView>(`/api/connections/${id}/devices`, order),
  remove: (id: string, name: string) => http.post<ConnectionView>(`/api/connections/${id}/points/remove`, { name }),
}
