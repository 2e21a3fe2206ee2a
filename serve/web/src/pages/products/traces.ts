// SPDX-License-Identifier: Apache-2.0
import type { ProductDatum, ProductNode, ProductResult } from '@/api/products'
import type { Evidence, Figure, Trace } from '@/parts/trace/trace'
import { digits } from './number'

type Say = (key: string, values?: Record<string, unknown>) => string

/** How a number came to be, in the words of the other traces. */
function quality(datum: ProductDatum): string {
  if (datum.illustrative || datum.origin === 'estimate') return 'estimated'
  if (datum.origin === 'sheet') return 'manual'
  return 'measured'
}

function value(number: number, unit: string): Trace['value'] {
  return { value: digits(number, 12) ?? '', unit }
}

/** A datum as the end of a trace: its document, or the row of the library that it is. */
function ofDatum(datum: ProductDatum, t: Say): Trace {
  const place = [datum.period, datum.place, datum.technology, datum.supplier].filter(Boolean).join(' · ')
  const document = datum.document || datum.id
  return {
    label: `${datum.what} (${t(`products.roles.${datum.role}`)})`,
    value: value(datum.value, datum.unit),
    quality: quality(datum),
    source: document ? { document, locator: place || null, id: datum.id || null, verified: !datum.illustrative } : null,
  }
}

/** The data that a node of the result rests on: those below its place in the file. */
export const dataOf = (result: ProductResult, path: string): ProductDatum[] =>
  result.data.filter((datum) => datum.path === path || datum.path.startsWith(`${path}.`) || datum.path.startsWith(`${path}[`))

/** The name of the process that a place of the file lies in; none for a parameter. */
export function processAt(result: ProductResult, path: string): string {
  const own = /^processes\[\d+\]/.exec(path)?.[0]
  return result.nodes.find((node) => node.kind === 'process' && node.path === own)?.name ?? ''
}

/** Where the site's own books can be opened: the point of a meter, the sheet of a source. */
function evidence(data: readonly ProductDatum[], t: Say): Evidence[] {
  return data
    .filter((datum) => (datum.origin === 'meter' || datum.origin === 'sheet') && /^[0-9a-f-]{36}$/.test(datum.id))
    .map((datum) => ({
      name: t(`products.books.${datum.origin}`, { name: datum.document || datum.what }),
      href: datum.origin === 'meter' ? `/readings?point=${datum.id}` : `/data?source=${datum.id}`,
      note: datum.period,
    }))
}

/** What a process or a supply causes itself, down to amount, factor and document. */
export function nodeFigure(result: ProductResult, node: ProductNode, t: Say): Figure {
  const data = dataOf(result, node.path)
  return {
    title: node.name,
    context: `${result.unit} · ${result.period}`,
    trace: {
      label: node.name,
      value: value(node.direct, 'kgCO2e'),
      rule: t('products.nodeRule'),
      quality: data.some((datum) => datum.illustrative) ? 'estimated' : 'measured',
      inputs: [{ label: t('products.taken'), value: value(node.amount, node.unit), quality: 'measured' }, ...data.map((datum) => ofDatum(datum, t))],
    },
    evidence: evidence(data, t),
  }
}

/** The total as the sum of what each process and supply causes itself. */
export function totalFigure(result: ProductResult, title: string, t: Say): Figure {
  return {
    title,
    context: `${result.unit} · ${result.period}`,
    trace: {
      label: title,
      value: value(result.total, 'kgCO2e'),
      rule: t('products.totalRule'),
      quality: (result.illustrativeShare ?? 0) > 0 ? 'estimated' : 'measured',
      inputs: result.nodes.filter((node) => node.direct !== 0).map((node) => nodeFigure(result, node, t).trace as Trace),
    },
    evidence: evidence(result.data, t),
  }
}
