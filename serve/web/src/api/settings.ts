// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type RetentionView = Schemas['RetentionView']
export type RetentionOrder = Schemas['RetentionOrder']
export type MailView = Schemas['MailView']
export type MailOrder = Schemas['MailOrder']
export type AddressEntry = Schemas['AddressEntry']

/** Settings of the whole installation; only its administrator may see them. */
export const settings = {
  retention: (signal?: AbortSignal) => http.get<RetentionView>('/api/retention', {}, signal),
  keep: (order: RetentionOrder) => http.put<RetentionView>('/api/retention', order),
  remove: () => http.post<RetentionView>('/api/retention/run', {}),
  mailState: (signal?: AbortSignal) => http.get<{ on: boolean }>('/api/mail/state', {}, signal),
  mail: (signal?: AbortSignal) => http.get<MailView>('/api/mail', {}, signal),
  mailBy: (order: MailOrder) => http.put<MailView>('/api/mail', order),
  mailOff: () => http.delete<MailView>('/api/mail'),
  mailTrial: (to: string) => http.post<MailView>('/api/mail/trial', { to }),
  addresses: (signal?: AbortSignal) => http.get<AddressEntry[]>('/api/connections/addresses', {}, signal),
  allow: (entries: readonly AddressEntry[]) => http.put<AddressEntry[]>('/api/connections/addresses', entries),
}
