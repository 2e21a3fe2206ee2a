// SPDX-License-Identifier: Apache-2.0
import { hasStored, usePreferredDark, useStored } from './browser'
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import type { NumberHabit } from '@/format/number'
import { browserLocale, LOCALES, useLocale } from '@/locales'
import type { Locale } from '@/locales'
import { dark, light } from '@/theme/tokens'

export const THEMES = ['light', 'dark', 'system'] as const
export type ThemeChoice = (typeof THEMES)[number]

/** How this person likes to see the product; kept in this browser only. */
export const usePreferences = defineStore('preferences', () => {
  const locale = useStored<Locale>('locale', browserLocale(), (v) => LOCALES.includes(v as Locale))
  const theme = useStored<ThemeChoice>('theme', 'system', (v) => THEMES.includes(v as ThemeChoice))
  const habit = useStored<NumberHabit>('numbers', 'plain', (v) => v === 'plain' || v === 'myriad')
  const navCollapsed = useStored<boolean>('nav-collapsed', false, (v) => typeof v === 'boolean')

  const prefersDark = usePreferredDark()
  const isDark = computed(() => theme.value === 'dark' || (theme.value === 'system' && prefersDark.value))
  const tokens = computed(() => (isDark.value ? dark : light))
  /** 万 and 亿 belong to Chinese; in English figures stay plain. */
  const numberHabit = computed<NumberHabit>(() => (locale.value === 'zh-CN' ? habit.value : 'plain'))

  /** The language of the account, where this browser has not chosen one itself. */
  function adopt(wanted: string | undefined): void {
    if (!hasStored('locale') && LOCALES.includes(wanted as Locale)) locale.value = wanted as Locale
  }

  watch(locale, (value) => void useLocale(value))

  return { locale, theme, habit, navCollapsed, isDark, tokens, numberHabit, adopt }
})
