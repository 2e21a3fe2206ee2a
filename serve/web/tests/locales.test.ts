// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'

const files = import.meta.glob<Record<string, unknown>>('../src/locales/*/*.json', { eager: true, import: 'default' })

function keys(value: unknown, path = ''): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, below]) => keys(below, path ? `${path}.${key}` : key))
    : [path]
}

test.each(Object.keys(files).filter((name) => name.includes('/en/')))('%s has the same keys in Chinese', (name) => {
  const chinese = files[name.replace('/en/', '/zh-CN/')]
  expect(chinese).toBeDefined()
  expect(keys(chinese).sort()).toEqual(keys(files[name]).sort())
})

test.each(Object.keys(files))('every message of %s can be shown', (name) => {
  const i18n = createI18n({ legacy: false, locale: 'x', messages: { x: files[name] as Record<string, string> }, missingWarn: false, fallbackWarn: false })
  const failed = keys(files[name]).filter((key) => {
    try {
      i18n.global.t(key, { count: 1, n: 1 })
      return false
    } catch {
      return true
    }
  })
  expect(failed).toEqual([])
})
