// SPDX-License-Identifier: Apache-2.0
import type { ProductRow, PublishedFootprint } from '@/api/products'

/** The footprint that counts for each period: the one published last. They come by period and time. */
export function inForce(all: readonly PublishedFootprint[]): PublishedFootprint[] {
  const last = new Map<string, PublishedFootprint>()
  for (const one of all) last.set(`${one.periodStart}/${one.periodEnd}`, one)
  return [...last.values()]
}

export const nameOf = (row: Pick<ProductRow, 'nameZh' | 'nameEn'>, locale: string): string => (locale.startsWith('zh') ? row.nameZh : row.nameEn)
