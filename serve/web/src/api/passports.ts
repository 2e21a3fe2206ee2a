// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { components } from './schema'

export type PassportRow = components['schemas']['PassportRow']
export type PassportView = components['schemas']['PassportView']
export type PassportEntry = components['schemas']['PassportEntry']
export type OpenPassport = components['schemas']['OpenPassport']
export type BatteryFacts = components['schemas']['BatteryFacts']
export type PassportProduct = components['schemas']['ProductRow']
export type CertificateWish = components['schemas']['RequestView']

export const STAGES = ['RAW_MATERIAL', 'PRODUCTION', 'DISTRIBUTION', 'END_OF_LIFE'] as const

export const passports = {
  all: (signal?: AbortSignal) => http.get<PassportRow[]>('/api/passports', {}, signal),
  products: (signal?: AbortSignal) => http.get<PassportProduct[]>('/api/products', {}, signal),
  one: (product: string, signal?: AbortSignal) => http.get<PassportView>(`/api/passports/${product}`, {}, signal),
  save: (product: string, entry: PassportEntry) => http.post<PassportView>(`/api/passports/${product}`, entry),
  request: (product: string, wish: { footprintId: string; addressee: string; wish: string }) => http.post<CertificateWish>(`/api/passports/${product}/requests`, wish),
  step(id: string, said: { state: string; note: string; certificate: string; validUntil: string }, file: File | null) {
    const form = new FormData()
    if (file) form.append('file', file)
    else form.append('none', '')
    return http.post<CertificateWish>(`/api/passports/requests/${id}/steps`, form, { query: said })
  },
  open: (name: string, signal?: AbortSignal) => http.get<OpenPassport>(`/api/passport/${name}`, {}, signal),
  code: (name: string): string => `/api/passport/${name}/code.png`,
  label: (name: string): string => `/api/passport/${name}/label.svg`,
}
