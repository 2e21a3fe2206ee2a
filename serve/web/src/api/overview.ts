// SPDX-License-Identifier: Apache-2.0
import { http } from './http'
import type { Inventory } from './inventory'
import type { components } from './schema'

type Schemas = components['schemas']
export type Overview = Omit<Schemas['Overview'], 'inventories'> & { inventories: YearInventory[] }
export type YearInventory = Omit<Schemas['YearInventory'], 'inventory'> & { inventory: Inventory }
export type Total = Schemas['YearTotal']
export type SourceAmount = Schemas['SourceAmount']
export type Steps = Schemas['YearSteps']
export type Todo = Schemas['Todo']

export const overview = {
  of: (org: string, year: number, method: string | null, signal?: AbortSignal) =>
    http.get<Overview>('/api/overview', { org, year, method }, signal),
}
