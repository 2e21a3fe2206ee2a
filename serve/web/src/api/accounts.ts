// SPDX-License-Identifier: Apache-2.0
import { address, http } from './http'
import type { Query } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type User = Schemas['UserView']
export type Grant = Schemas['Grant']
export type NewUser = Schemas['NewUser']
export type ChangedUser = Schemas['ChangedUser']
export type ApiToken = Schemas['ApiToken']
export type AuditEntry = Schemas['AuditEntry']
export type AuditPage = Schemas['PageAuditEntry']
export type Profile = Schemas['Profile']

export const accounts = {
  all: (signal?: AbortSignal) => http.get<User[]>('/api/users', {}, signal),
  create: (user: NewUser) => http.post<Schemas['CreatedUser']>('/api/users', user),
  change: (id: string, user: ChangedUser) => http.put<User>(`/api/users/${id}`, user),
  /** Takes the person out from behind the evidence log, for good; answers behind how many leaves. */
  erase: (id: string) => http.delete<Schemas['ErasedPerson']>(`/api/evidence/people/${id}`),
  newPassword: (id: string) => http.post<Schemas['NewPassword']>(`/api/users/${id}/password`),
}

export const profile = {
  change: (facts: Profile) => http.put<Profile>('/api/profile', facts),
  /** Ends every session of the user, this one too. */
  password: (current: string, replacement: string) => http.post('/api/profile/password', { current, replacement }),
}

export const tokens = {
  mine: (signal?: AbortSignal) => http.get<ApiToken[]>('/api/tokens', {}, signal),
  create: (name: string, expiresAt: string | null) => http.post<Schemas['CreatedToken']>('/api/tokens', { name, expiresAt }),
  revoke: (id: string) => http.delete(`/api/tokens/${id}`),
}

export const audit = {
  find: (query: Query, signal?: AbortSignal) => http.get<AuditPage>('/api/audit', query, signal),
  exportAddress: (query: Query) => address('/api/audit/export', query),
}
