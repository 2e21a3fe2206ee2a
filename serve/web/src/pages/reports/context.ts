// SPDX-License-Identifier: Apache-2.0
import type { Context } from '@/api/reports'

/** The fields of the form: group and key as in the inventory as code; a group of '' stands at the top. */
export const FIELDS: readonly { group: string; keys: readonly string[] }[] = [
  { group: '', keys: ['number', 'date'] },
  { group: 'organisation', keys: ['description', 'credit-code', 'legal-representative', 'address', 'industry', 'products', 'processes', 'responsible', 'contact'] },
  { group: 'boundaries', keys: ['organisational', 'reporting', 'significance', 'exclusions', 'biogenic', 'removals'] },
  { group: 'base-year', keys: ['period', 'reason', 'total', 'source', 'recalculation', 'changes'] },
  { group: 'methods', keys: ['reasons', 'changes', 'uncertainty', 'data-management'] },
  { group: 'statements', keys: ['purpose', 'conformity', 'verification'] },
]

const object = (value: unknown): Context => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Context) : {})

export function valueOf(context: Context, group: string, key: string): string {
  const value = (group ? object(context[group]) : context)[key]
  return typeof value === 'string' ? value : Array.isArray(value) ? JSON.stringify(value) : ''
}

const without = (values: Context, key: string): Context => Object.fromEntries(Object.entries(values).filter(([k]) => k !== key))

/** The context with one text changed; an empty text says nothing and is left out. */
export function withValue(context: Context, group: string, key: string, text: string): Context {
  const known = group ? object(context[group]) : context
  const said = text.trim()
  const inner = said ? { ...known, [key]: said.startsWith('[') ? (JSON.parse(said) as unknown) : said } : without(known, key)
  if (!group) return inner
  return Object.keys(inner).length ? { ...context, [group]: inner } : without(context, group)
}
