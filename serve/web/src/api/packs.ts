// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

type Schemas = components['schemas']
export type OwnPack = Schemas['StoredPack']
export type TriedPack = Schemas['OwnPackTried']

export const ownPacks = {
  /** A pack of the product as JSON text. */
  text: async (id: string) => JSON.stringify(await http.get<unknown>(`/api/packs/${id}/text`), null, 2),
  all: (signal?: AbortSignal) => http.get<OwnPack[]>('/api/own-packs', {}, signal),
  check: (body: string) => http.post<TriedPack>('/api/own-packs/check', { body }),
  create: (orgUnitId: string, body: string) => http.post<OwnPack>('/api/own-packs', { orgUnitId, body }),
  revise: (pack: OwnPack, body: string) => http.put<OwnPack>(`/api/own-packs/${pack.id}`, { basedOn: pack.versionId, body }),
}
