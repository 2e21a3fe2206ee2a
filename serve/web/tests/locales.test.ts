// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'

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
