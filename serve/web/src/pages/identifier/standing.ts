// SPDX-License-Identifier: Apache-2.0
import { shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { placeOf } from '@/pages/verify/leaf'
import type { Placed } from '@/pages/verify/leaf'

/** Where a leaf stands in the log: its place, not there yet, or a proof that does not hold. */
export type Standing = Placed | 'waiting' | 'broken'

/** Checks in this browser where a leaf stands; a leaf without a proof waits for the log. */
export async function standingOf(leaf: string, proof: string | null | undefined, policy: string): Promise<Standing> {
  if (!proof) return 'waiting'
  try {
    return await placeOf(leaf, proof, policy)
  } catch {
    return 'broken'
  }
}

/** The answer of a check that runs again when its subject changes; null while it runs, and an earlier answer never replaces a later one. */
export function useChecked<S, T>(subject: () => S, check: (of: S) => Promise<T>): ShallowRef<T | null> {
  const answer = shallowRef<T | null>(null)
  watch(
    subject,
    async (of, _, onCleanup) => {
      let current = true
      onCleanup(() => (current = false))
      answer.value = null
      const found = await check(of)
      if (current) answer.value = found
    },
    { immediate: true },
  )
  return answer
}

/** A standing in words; `broken` names the words of a proof that does not hold. */
export function useStandingWords(broken: string): (standing: Standing) => { tone: 'good' | 'warning' | 'error'; text: string } {
  const { t } = useI18n()
  return (standing) => {
    if (standing === 'broken') return { tone: 'error', text: t(broken) }
    if (standing === 'waiting') return { tone: 'warning', text: t('identifier.log.waiting') }
    return { tone: 'good', text: t('identifier.log.holds', { origin: standing.origin, index: String(standing.index), size: String(standing.size) }) }
  }
}
