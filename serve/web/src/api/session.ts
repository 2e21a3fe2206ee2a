// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

export type Session = components['schemas']['Session']
export type Membership = components['schemas']['Membership']

export const ROLES = ['ADMINISTRATOR', 'RECORDER', 'REVIEWER', 'MANAGER', 'VERIFIER', 'EXECUTIVE'] as const
export type Role = (typeof ROLES)[number]

/** What to call an organisation in the reader's language. */
export const membershipName = (m: Membership, locale: string): string =>
  (locale.startsWith('zh') ? m.nameZh : m.nameEn) || m.organisationName

export const signInOptions = (): Promise<components['schemas']['SignInOptions']> => http.get('/api/sign-in-options')

export const readSession = (): Promise<Session> => http.get('/api/session')

export const signIn = (username: string, password: string): Promise<Session> =>
  http.post('/api/session', { username, password })

export const signOut = (): Promise<void> => http.delete('/api/session')
