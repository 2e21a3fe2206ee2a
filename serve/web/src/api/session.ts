// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

export type Session = components['schemas']['Session']
export type Membership = components['schemas']['Membership']

export const ROLES = ['ADMINISTRATOR', 'RECORDER', 'REVIEWER', 'MANAGER', 'VERIFIER', 'EXECUTIVE'] as const
export type Role = (typeof ROLES)[number]

export const readSession = (): Promise<Session> => http.get('/api/session')

export const signIn = (username: string, password: string): Promise<Session> =>
  http.post('/api/session', { username, password })

export const signOut = (): Promise<void> => http.delete('/api/session')
