// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { argumentsAt, DIRECT, HOME, sources } from './java'
import chinese from '../src/locales/zh-CN/findings.json'

const MODULES = ['account', 'ground', 'measure', 'prove', 'serve']
/** A method that takes the code and hands it on: its words have to be there as well. */
const HELPER = /\b(\w+)\(([^()]*\bString code\b[^()]*)\)\s*(?:throws [\w, ]+)?\{/g
const CODES = /"([a-z0-9]+(?:-[a-z0-9]+)+)"/g
/** Codes of todos have words of their own under overview.todo. */
const NOT_FINDINGS = /\/app\/overview\//

interface Helper {
  name: string
  place: number
  count: number
  folder: string
}

const codesIn = (text: string | undefined): string[] => [...(text ?? '').matchAll(CODES)].map((match) => match[1] ?? '')

function helpers(file: string, text: string): Helper[] {
  return [...text.matchAll(HELPER)].flatMap((match) => {
    const from = match.index + match[0].length
    const end = text.indexOf('\n  }', from)
    const parameters = (match[2] ?? '').split(',').map((parameter) => parameter.trim())
    const handsOn = /\(\s*code\b/.test(text.slice(from, end < 0 ? undefined : end))
    if (!handsOn || file.endsWith('/finding/Finding.java')) return []
    const place = parameters.findIndex((parameter) => parameter.endsWith('String code'))
    return [{ name: match[1] ?? '', place, count: parameters.length, folder: dirname(file).replace(/\/internal$/, '') }]
  })
}

test('every finding that the program names has words in Chinese', () => {
  const files = MODULES.flatMap((module) => sources(join(HOME, module)))
    .filter((file) => !NOT_FINDINGS.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const known = files.flatMap(({ file, text }) => helpers(file, text))
  const codes = new Set<string>()
  for (const { file, text } of files) {
    for (const match of text.matchAll(DIRECT)) {
      for (const code of codesIn(argumentsAt(text, match.index + match[0].length)[0])) codes.add(code)
    }
    for (const helper of known.filter(({ folder }) => file.startsWith(`${folder}/`))) {
      for (const match of text.matchAll(new RegExp(`\\b${helper.name}\\(`, 'g'))) {
        const given = argumentsAt(text, match.index + match[0].length)
        if (given.length === helper.count) for (const code of codesIn(given[helper.place])) codes.add(code)
      }
    }
  }
  expect(codes.size).toBeGreaterThan(290)
  for (const code of ['stamp-unreadable', 'case-open-point', 'json-syntax', 'unit-malformed']) expect(codes).toContain(code)
  expect([...codes].filter((code) => !(code in chinese)).sort()).toEqual([])
})
