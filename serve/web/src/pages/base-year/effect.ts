// SPDX-License-Identifier: Apache-2.0
import type { EffectOrder, Trigger } from '@/api/base-year'
import { readTyped } from '@/format/number'

export const GWP_SETS: readonly string[] = ['SAR', 'AR4', 'AR5', 'AR6']

/** What changed, as a person fills it in; each kind of change has fields of its own. */
export interface EffectForm {
  leaving: string[]
  joining: string[]
  method: string | null
  gwp: string | null
  factors: { source: string | null; value: string; document: string }[]
  amounts: { source: string | null; times: string }[]
  draft: { id: string; version: number } | null
}

export const emptyEffect = (): EffectForm => ({ leaving: [], joining: [], method: null, gwp: null, factors: [], amounts: [], draft: null })

/** What is sent: only what belongs to the kind, so that a field of another kind does nothing unseen. */
export function orderOf(form: EffectForm, kind: Trigger): EffectOrder {
  const none: EffectOrder = { leaving: [], joining: [], factors: [], amounts: [] }
  if (kind === 'STRUCTURE') return { ...none, leaving: form.leaving, joining: form.joining }
  if (kind === 'METHOD') {
    const factors = form.factors.flatMap((f) => (f.source && f.value.trim() ? [{ source: f.source, value: f.value.trim(), document: f.document.trim() }] : []))
    return { ...none, method: form.method, gwp: form.gwp, factors }
  }
  if (form.draft) return { ...none, version: form.draft }
  const amounts = form.amounts.flatMap((a) => {
    const times = readTyped(a.times)
    return a.source && times !== null ? [{ source: a.source, times }] : []
  })
  return { ...none, amounts }
}

/** Whether anything is said that could be computed. */
export const saysSomething = (order: EffectOrder): boolean =>
  order.leaving.length + order.joining.length + order.factors.length + order.amounts.length > 0 || Boolean(order.method) || Boolean(order.gwp) || Boolean(order.version)
