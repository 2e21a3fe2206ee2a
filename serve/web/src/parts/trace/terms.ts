// SPDX-License-Identifier: Apache-2.0
import { useI18n } from 'vue-i18n'
import { unitText } from '@/format/unit'
import { useSourceNames } from '../names'

export interface Term {
  name: string
  /** What the server adds in brackets: why this factor, for example. */
  remark: string
}

/** Names of parameters and sources in the reader's language: "ncv" is 低位发热量 or Net calorific value; others stay as they are. */
export function useTerms(): { term: (label: string) => Term } {
  const { t, te, locale } = useI18n()
  const { known } = useSourceNames()
  /** A label that begins with the code of a source begins with its name. */
  function called(label: string): string {
    const code = [...known.value.keys()].filter((one) => label === one || label.startsWith(`${one} `)).sort((a, b) => b.length - a.length)[0]
    const words = code === undefined ? label : `${known.value.get(code) ?? code}${label.slice(code.length)}`
    return unitText(words.replace(/ as CO2e$/, ` ${t('terms.asCO2e')}`), locale.value)
  }
  return {
    term(label) {
      const [, name = label, remark = ''] = /^(.*?)\s*(?:\(([^)]*)\))?$/.exec(label) ?? []
      return { name: te(`terms.${name}`) ? t(`terms.${name}`) : called(name), remark }
    },
  }
}
