// SPDX-License-Identifier: Apache-2.0
import { fileName, http, saveBlob } from './http'
import { readProblem } from './problem'
import type { components } from './schema'

type Schemas = components['schemas']
/** A file opened to a partner for a purpose and a time. */
export type Grant = Schemas['SharingGrant']
export type Wish = Schemas['GrantWish']
export type SharedThing = Schemas['SharedThing']

/** The holder of a key asks without an account; the key travels in a header and is in no address. */
async function ask(path: string, key: string): Promise<Response> {
  const response = await fetch(path, { headers: { 'Tanheng-Grant': key, Accept: 'application/json, */*' } })
  if (!response.ok) throw readProblem(response.status, await response.json().catch(() => undefined))
  return response
}

export const sharing = {
  all: (signal?: AbortSignal) => http.get<Grant[]>('/api/grants', {}, signal),
  grant: (wish: Wish) => http.post<Schemas['Granted']>('/api/grants', wish),
  revoke: (id: string) => http.delete<Grant>(`/api/grants/${id}`),
  views: (id: string, signal?: AbortSignal) => http.get<string[]>(`/api/grants/${id}/views`, {}, signal),
  /** The open grants described in DCAT (JSON-LD). */
  catalogue: '/api/catalogue',
  shared: async (key: string): Promise<SharedThing> => (await ask('/api/shared', key)).json() as Promise<SharedThing>,
  take: async (key: string, fallback: string): Promise<void> => {
    const response = await ask('/api/shared/content', key)
    saveBlob(await response.blob(), fileName(response.headers.get('Content-Disposition')) ?? fallback)
  },
}
