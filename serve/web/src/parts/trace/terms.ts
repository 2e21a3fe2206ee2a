// SPDX-License-Identifier: Apache-2.0
import { useI18n } from 'vue-i18n'
import { unitText } from '@/format/unit'

export interface Term {
  name: string
  /** What the server adds in brackets: why this factor, for example. */
  remark: string
}

/** Names of parameters in the reader's language: "ncv" is 低位发热量 or Net calorific value; others stay as they are. */
export function useTerms(): { term: (label: string) => Term } {
  const { t, te, locale } = useI18n()
  return {
    term(label) {
      const [, name = label, remark = ''] = /^(.*?)\s*(?:\(([^)]*)\))?$/.exec(label) ?? []
      return { name: te(`terms.${name}`) ? t(`terms.${name}`) : unitText(name, locale.value), remark }
    },
  }
}
