// SPDX-License-Identifier: Apache-2.0
import { inventories } from '@/api/inventory'
import type { PostedLine, Result } from '@/api/inventory'
import type { Overview, YearInventory } from '@/api/overview'
import { plain, strip, sumTexts } from '@/format/decimal'
import { amountOf, counted, figureOf } from '@/pages/inventory/ledger'
import type { Book } from '@/pages/inventory/ledger'
import { asQuality, worstOf } from '@/parts/quality/quality'
import type { Figure, Trace } from '@/parts/trace/trace'

interface Opened {
  year: YearInventory
  result: Result
  lines: PostedLine[]
}

export interface Wanted {
  title: string
  book?: Book
  /** Which of the counted lines; left out, all of them. */
  pick?: (line: PostedLine, inventory: string) => boolean
}

async function open({ inventories: all }: Overview): Promise<Opened[]> {
  return Promise.all(
    all
      .filter((one) => one.place === 'COUNTED')
      .map(async (year) => {
        const { id, version } = year.inventory
        const [result, lines] = await Promise.all([inventories.result(id, version), inventories.lines(id, version)])
        return { year, result, lines }
      }),
  )
}

/** Figures of an overview open to the posted lines behind them; what proves them is fetched at the first look. */
export function figuresOf(shown: Overview, context: string, sumOf: (n: number) => string): (wanted: Wanted) => Figure {
  let opened: Promise<Opened[]> | null = null

  async function traceOf({ title, book = 'location', pick }: Wanted): Promise<Trace> {
    opened ??= open(shown).catch((error: unknown) => {
      opened = null
      throw error
    })
    const parts: Trace[] = []
    for (const { year, result, lines } of await opened) {
      const own = counted(lines, book).filter((line) => pick?.(line, year.inventory.id) ?? true)
      const bare = { label: title, value: { value: amountOf(own), unit: 'tCO2e' }, rule: null, quality: 'manual', source: null, inputs: [] }
      const trace = figureOf(result, own, year.inventory.title, context, sumOf(own.length))?.trace ?? bare
      if (own.length) parts.push({ ...trace, label: year.inventory.title })
    }
    const only = parts.length === 1 ? parts[0] : undefined
    if (only) return { ...only, label: title }
    const sum = sumTexts(parts.map((part) => part.value.value))
    const value = { value: sum ? plain(strip(sum)) : '0', unit: 'tCO2e' }
    return { label: title, value, rule: sumOf(parts.length), quality: worstOf(parts.map((part) => asQuality(part.quality))), source: null, inputs: parts }
  }

  return (wanted) => ({ title: wanted.title, context, load: () => traceOf(wanted) })
}
