// SPDX-License-Identifier: Apache-2.0
import { useI18n } from 'vue-i18n'
import { useSourceNames } from '@/parts/names'
import type { ViewName } from './ledger'

const PATHS: Partial<Record<ViewName, string>> = { scope: 'inventory.scopeOf', category: 'inventory.iso' }

/** The reader's names of what a ledger line is filed under; a name without a translation stays as it is. */
export function useNames(): { kind: (id: string) => string; row: (view: ViewName, key: string) => string } {
  const { t, te } = useI18n()
  const { source } = useSourceNames()
  return {
    kind: (id) => (te(`inventory.kind.${id}`) ? t(`inventory.kind.${id}`) : id),
    row(view, key) {
      if (view === 'source') return source(key)
      const path = PATHS[view] && `${PATHS[view]}.${key}`
      return path && te(path) ? t(path) : key || t('inventory.unassigned')
    },
  }
}
