// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { PointFacts } from './readings'
import type { components } from './schema'

type Schemas = components['schemas']
export type GatewayView = Schemas['GatewayView']
export type GatewayFacts = Schemas['GatewayFacts']
export type GatewaySecret = Schemas['GatewaySecret']
export type Sent = Schemas['Sent']
export type SigningKey = Schemas['SigningKey']
export type LiveValue = { pointId: string; time: string; value: string; quality: string; receivedAt: string }

export const gateways = {
  of: (org: string, signal?: AbortSignal) => http.get<GatewayView[]>('/api/gateways', { org }, signal),
  add: (facts: GatewayFacts) => http.post<GatewaySecret>('/api/gateways', facts),
  rekey: (id: string) => http.post<GatewaySecret>(`/api/gateways/${id}/key`, {}),
  revoke: (id: string) => http.post<null>(`/api/gateways/${id}/revoke`, {}),
  signingKeys: (id: string, signal?: AbortSignal) => http.get<SigningKey[]>(`/api/gateways/${id}/signing-keys`, {}, signal),
  /** Null ends signing. */
  registerKey: (id: string, key: string | null) => http.post<SigningKey[]>(`/api/gateways/${id}/signing-keys`, { key }),
  adopt: (id: string, address: string, facts: PointFacts) => http.post<Schemas['StoredPoint']>(`/api/gateways/${id}/points`, { address, facts }),
}

/** Follows the last readings of a unit until it is closed; the browser reconnects by itself. */
export function follow(org: string, took: (values: LiveValue[]) => void, state: (open: boolean) => void): () => void {
  const source = new EventSource(`/api/live?org=${org}`)
  source.addEventListener('open', () => state(true))
  source.addEventListener('error', () => state(false))
  source.addEventListener('readings', (event) => {
    state(true)
    took(JSON.parse((event as MessageEvent<string>).data) as LiveValue[])
  })
  return () => source.close()
}
