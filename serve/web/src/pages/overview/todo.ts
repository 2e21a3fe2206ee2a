// SPDX-License-Identifier: Apache-2.0
import type { RouteLocationRaw } from 'vue-router'
import type { Todo } from '@/api/overview'

/** The page where a todo is mended, with its unit and year in the address. */
export function mend(todo: Todo, year: number): RouteLocationRaw {
  const query = { org: todo.orgUnitId, period: `${year}-01-01/${year + 1}-01-01` }
  const target = todo.target ?? undefined
  switch (todo.room) {
    case 'COMPLETENESS':
      return { name: 'completeness', query }
    case 'DATA':
      return { name: 'data', query: { ...query, datum: target } }
    case 'INVENTORY':
      return target ? { name: 'inventory-detail', params: { id: target }, query } : { name: 'inventory', query }
    case 'DUTIES':
      return { name: 'duties', query }
    case 'CASE':
      return { name: 'case', params: { id: target ?? '' }, query }
    case 'REPORTS':
      return { name: 'reports', query: { ...query, inventory: target } }
  }
}
