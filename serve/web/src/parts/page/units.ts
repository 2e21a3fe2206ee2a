// SPDX-License-Identifier: Apache-2.0
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { organisation, unitName } from '@/api/organisation'
import type { Unit } from '@/api/organisation'

/** Names of sites for rows of several: nothing where all rows are of one unit, for it then goes without saying. */
export function useUnits(): { site: (id: string, rows: readonly { orgUnitId: string }[]) => string } {
  const { locale } = useI18n()
  const units = shallowRef<readonly Unit[]>([])
  organisation.on(null, null).then(
    (all) => (units.value = all),
    () => undefined,
  )
  return {
    site(id, rows) {
      const unit = rows.some((row) => row.orgUnitId !== id) ? units.value.find((u) => u.id === id) : undefined
      return unit ? unitName(unit, locale.value) : ''
    },
  }
}
