// SPDX-License-Identifier: Apache-2.0
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { parsePeriod, periodText, yearPeriod } from '@/format/time'
import type { Period } from '@/format/time'
import { useStored } from './browser'
import { useSession } from './session'

/** The organisation and period that every page speaks of; both also stand in the address. */
export const useContext = defineStore('context', () => {
  const sessions = useSession()
  const lastYear = yearPeriod(new Date().getFullYear() - 1)
  const chosen = useStored<string | null>('organisation', null, (v) => typeof v === 'string')
  const storedPeriod = useStored<string>('period', periodText(lastYear), (v) => parsePeriod(v as string) !== null)

  const organisation = computed(() => {
    const allowed = sessions.memberships
    return allowed.find((m) => m.organisationId === chosen.value) ?? allowed[0] ?? null
  })
  const organisationId = computed(() => organisation.value?.organisationId ?? null)
  const period = computed<Period>({
    get: () => parsePeriod(storedPeriod.value) ?? lastYear,
    set: (value) => (storedPeriod.value = periodText(value)),
  })

  function choose(id: string): void {
    chosen.value = id
  }

  /** Takes over what a shared link says, as far as this user may. */
  function follow(query: Record<string, unknown>): void {
    const linked = typeof query.period === 'string' ? parsePeriod(query.period) : null
    if (linked) period.value = linked
    if (typeof query.org === 'string' && sessions.memberships.some((m) => m.organisationId === query.org)) {
      choose(query.org)
    }
  }

  const query = computed<Record<string, string>>(() => ({
    ...(organisationId.value ? { org: organisationId.value } : {}),
    period: periodText(period.value),
  }))

  const roles = computed(() => sessions.rolesIn(organisationId.value))

  return { organisation, organisationId, period, roles, query, choose, follow }
})
