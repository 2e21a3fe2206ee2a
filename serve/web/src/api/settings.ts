// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type RetentionView = Schemas['RetentionView']
export type RetentionOrder = Schemas['RetentionOrder']
export type AddressEntry = Schemas['AddressEntry']

/** Settings of the whole installation; only its administrator may see them. */
export const settings = {
  retention: (signal?: AbortSignal) => http.get<RetentionView>('/api/retention', {}, signal),
  keep: (order: RetentionOrder) => http.put<RetentionView>('/api/retention', order),
  remove: () => http.post<RetentionView>('/api/retention/run', {}),
  addresses: (signal?: AbortSignal) => http.get<AddressEntry[]>('/api/connections/addresses', {}, signal),
  allow: (entries: readonly AddressEntry[]) => http.put<AddressEntry[]>('/api/connections/addresses', entries),
}
