// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import chinese from '../src/locales/zh-CN/findings.json'

const MODULES = ['account', 'ground', 'measure', 'prove', 'serve']
const CODE = /Finding\s*\.\s*(?:error|warning|info)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)*)"/g

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.java') && entry.parentPath.includes('/src/main/java'))
    .map((entry) => join(entry.parentPath, entry.name))
}

test('every finding that the program names has words in Chinese', () => {
  const home = join(import.meta.dirname, '..', '..', '..')
  const codes = new Set<string>()
  for (const file of MODULES.flatMap((module) => sources(join(home, module)))) {
    for (const match of readFileSync(file, 'utf8').matchAll(CODE)) codes.add(match[1] ?? '')
  }
  expect(codes.size).toBeGreaterThan(150)
  expect([...codes].filter((code) => !(code in chinese)).sort()).toEqual([])
})
