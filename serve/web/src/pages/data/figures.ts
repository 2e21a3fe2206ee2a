// SPDX-License-Identifier: Apache-2.0
import type { FigureFacts, FigureView, Route } from '@/api/lab'
import type { Figure, Trace } from '@/parts/trace/trace'
import { spanTitle } from './spans'

/** A figure with the trace of its stock balance, if it has one. */
export interface FigureRow {
  view: FigureView
  figure?: Figure
}

export const TERMS = ['purchased', 'opening', 'closing', 'sold', 'otherUse'] as const

/** 0.0125 as 1.25: an exact shift of the decimal point. */
export function percentOf(share: string): string {
  const negative = share.startsWith('-')
  const [whole = '0', part = ''] = share.replace('-', '').split('.')
  const digits = part.padEnd(2, '0')
  const shifted = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = digits.slice(2).replace(/0+$/, '')
  return `${negative ? '-' : ''}${shifted}${rest ? `.${rest}` : ''}`
}

export function rowsOf(views: readonly FigureView[], t: (key: string) => string): FigureRow[] {
  return views.map((view) => {
    const { figure } = view
    const terms = figure.terms
    if (!terms) return { view }
    const input = (label: string, value: string): Trace => ({ label, value: { value, unit: figure.unit }, quality: 'manual' })
    const trace: Trace = {
      label: 'activity',
      value: { value: figure.amount, unit: figure.unit },
      rule: 'purchased + opening - closing - sold - other-use',
      quality: 'manual',
      inputs: [input('purchased', terms.purchased), input('opening', terms.opening), input('closing', terms.closing), input('sold', terms.sold), input('other-use', terms.otherUse)],
    }
    return { view, figure: { title: t('data.route.is.STOCK_BALANCE'), context: spanTitle({ from: figure.periodStart, to: figure.periodEnd }), trace } }
  })
}

/** What the drawer edits; terms stand ready for whoever chooses the stock balance. */
export interface Draft {
  sourceId: string
  from: string
  to: string
  role: FigureFacts['role']
  route: Route
  amount: string
  terms: Record<(typeof TERMS)[number], string>
  evidence: string
  note: string
  attachmentId: string | null
}

export function draftOf(known: FigureView | null, sourceId: string, from: string, to: string): Draft {
  const f = known?.figure
  const terms = f?.terms
  return {
    sourceId: f?.sourceId ?? sourceId,
    from: f?.periodStart ?? from,
    to: f?.periodEnd ?? to,
    role: f?.role ?? 'CROSS_CHECK',
    route: f?.route ? (f.route as Route) : 'STOCK_BALANCE',
    amount: f?.amount ?? '',
    terms: { purchased: terms?.purchased ?? '', opening: terms?.opening ?? '', closing: terms?.closing ?? '', sold: terms?.sold ?? '', otherUse: terms?.otherUse ?? '' },
    evidence: f?.evidence ?? '',
    note: f?.note ?? '',
    attachmentId: f?.attachmentId ?? null,
  }
}

export function factsOf(draft: Draft): FigureFacts {
  const balance = draft.route === 'STOCK_BALANCE'
  return {
    sourceId: draft.sourceId,
    from: draft.from,
    to: draft.to,
    role: draft.role,
    route: draft.route,
    ...(balance ? { terms: draft.terms } : { amount: draft.amount }),
    evidence: draft.evidence || undefined,
    note: draft.note || undefined,
    attachmentId: draft.attachmentId ?? undefined,
  }
}
