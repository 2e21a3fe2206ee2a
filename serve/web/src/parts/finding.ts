// SPDX-License-Identifier: Apache-2.0
import { useI18n } from 'vue-i18n'
import { useSourceNames } from './names'
import { phrase } from './phrases'

/** Words of the program that stand alone in what a finding got, wanted or is about. */
export function useFindingWords(): { word: (text: string) => string; subject: (text: string) => string } {
  const { t, te, locale } = useI18n()
  const { known } = useSourceNames()
  const one = (text: string): string => {
    if (te(`inventory.state.${text}`)) return t(`inventory.state.${text}`)
    return /^[a-z]+$/.test(text) && te(`parts.finding.word.${text}`) ? t(`parts.finding.word.${text}`) : text
  }
  return {
    word(text) {
      const said = locale.value.startsWith('zh') ? phrase(text) : text
      return said === text ? text.split(' or ').map(one).join(text.includes(' or ') ? t('parts.finding.or') : '') : said
    },
    subject(text) {
      const name = known.value.get(text)
      if (name) return `${name} · ${text}`
      const [, code = '', rest = ''] = /^sources\.([^.:]+)(.*)$/.exec(text) ?? []
      const called = known.value.get(code)
      if (called) return `${called} · ${code}${rest}`
      return /^[a-z-]+$/.test(text) && te(`parts.finding.about.${text}`) ? t(`parts.finding.about.${text}`) : text
    },
  }
}
