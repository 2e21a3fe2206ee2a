// SPDX-License-Identifier: Apache-2.0
import { useI18n } from 'vue-i18n'

/** Names of parameters in the reader's language: "ncv" is 低位发热量 or Net calorific value; others stay as they are. */
export function useTerms(): { term: (label: string) => string } {
  const { t, te } = useI18n()
  const translated = (name: string): string => (te(`terms.${name}`) ? t(`terms.${name}`) : name)
  return {
    term(label) {
      const [, name = label, remark] = /^(.*?)\s*(\([^)]*\))?$/.exec(label) ?? []
      return remark ? `${translated(name)} ${remark}` : translated(name)
    },
  }
}
