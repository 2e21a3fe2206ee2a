// SPDX-License-Identifier: Apache-2.0
import { createI18n } from 'vue-i18n'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
type Messages = Record<string, Record<string, unknown>>

const loaders: Record<Locale, () => Promise<{ default: Messages }>> = {
  'zh-CN': () => import('./zh-CN'),
  en: () => import('./en'),
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: false,
  missingWarn: false,
  fallbackWarn: false,
  messages: {} as Record<string, Messages>,
})

/** Loads a language once, then switches the page to it. */
export async function useLocale(locale: Locale): Promise<void> {
  if (!i18n.global.availableLocales.includes(locale)) {
    i18n.global.setLocaleMessage(locale, (await loaders[locale]()).default)
  }
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}

/** The language asked for by the browser: Chinese or English. */
export function browserLocale(languages: readonly string[] = navigator.languages): Locale {
  const first = languages.find((l) => /^(zh|en)\b/i.test(l)) ?? 'zh'
  return first.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** One file per page and language: the file name is the key that its messages live under. */
export function gather(files: Record<string, unknown>): Messages {
  return Object.fromEntries(
    Object.entries(files).map(([path, messages]) => [
      path.replace(/^.*\/(.*)\.json$/, '$1'),
      messages as Record<string, unknown>,
    ]),
  )
}
