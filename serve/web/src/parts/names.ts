// SPDX-License-Identifier: Apache-2.0
import { computed, shallowReactive, shallowRef } from 'vue'
import type { ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { packs, sources } from '@/api/activity'
import type { Pack, Source } from '@/api/activity'
import { unitName } from '@/api/organisation'

const held = shallowReactive<{ unit: string | null; sources: readonly Source[] }>({ unit: null, sources: [] })
const methods = shallowRef<readonly Pack[] | null>(null)

/** Fetches the names of the sources of a unit and all below it, for whatever the page shows from now on. */
export async function nameSources(unit: string): Promise<void> {
  const found = await sources.of(unit).catch(() => [])
  Object.assign(held, { unit, sources: found })
}

export interface SourceNames {
  /** The source in the reader's language; a code that is unknown, or that several units have, stays as it is. */
  source: (code: string) => string
  /** Several of them, as a sentence lists them. */
  list: (codes: readonly string[]) => string
  known: ComputedRef<ReadonlyMap<string, string>>
}

export function useSourceNames(): SourceNames {
  const { locale } = useI18n()
  const known = computed(() => {
    const codes = new Map<string, Source[]>()
    for (const source of held.sources) codes.set(source.code, [...(codes.get(source.code) ?? []), source])
    return new Map([...codes].flatMap(([code, [first, ...more]]) => (first && !more.length ? [[code, unitName(first, locale.value)] as const] : [])))
  })
  const source = (code: string): string => known.value.get(code) ?? code
  const list = (codes: readonly string[]): string => codes.map(source).join(locale.value.startsWith('zh') ? '、' : ', ')
  return { source, list, known }
}

/** Titles of method packs in the reader's language; an own pack is called what its maker called it. */
export function useMethods(): { method: (id: string) => string } {
  const { locale } = useI18n()
  if (methods.value === null) {
    methods.value = []
    packs().then(
      (all) => (methods.value = all),
      () => (methods.value = null),
    )
  }
  return {
    method(id) {
      const pack = methods.value?.find((one) => one.id === id)
      return pack ? (locale.value.startsWith('zh') ? pack.titleZh : pack.titleEn) : id
    },
  }
}
