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

const code = import.meta.glob<string>(['../src/**/*.vue', '../src/**/*.ts'], { eager: true, import: 'default', query: '?raw' })
const sections = new Set(Object.keys(files).filter((name) => name.includes('/en/')).map((name) => name.replace(/.*\/|\.json/g, '')))
const known = Object.keys(files)
  .filter((name) => name.includes('/en/'))
  .flatMap((name) => keys(files[name]).map((key) => `${name.replace(/.*\/|\.json/g, '')}.${key}`))

/** Keys as code writes them: t('a.b') whole, t(`a.b.${x}`) with any one name in the place of ${x}. */
function used(text: string): string[] {
  const plain = [...text.matchAll(/\bt\(\s*'([\w-]+\.[\w.-]+)'/g)]
  const built = [...text.matchAll(/\bt\(\s*`([\w-]+\.[^`]*)`/g)]
  return [...plain, ...built].map((found) => found[1] ?? '').filter((key) => sections.has(key.split('.')[0] ?? ''))
}

test.each(Object.keys(code))('%s names messages that there are', (name) => {
  const missing = used(code[name] ?? '').filter((key) => {
    const pattern = new RegExp(`^${key.split(/\$\{[^}]*\}/).map((part) => part.replace(/\./g, '\\.')).join('[\\w.-]+')}(\\.|$)`)
    return !known.some((one) => pattern.test(one))
  })
  expect(missing).toEqual([])
})
