// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { phrase } from '../src/parts/phrases'
import { argumentsAt, DIRECT, HOME, sources } from './java'

/** Modules whose findings the pages show. */
const SHOWN = ['account', 'ground/units', 'ground/formula', 'ground/factors', 'measure/telemetry', 'measure/drivers', 'serve/exchange', 'serve/app']
const SENTENCE = /^"([^"\\]*[a-z]{2} [^"\\]*)"$/
/** Forms of an address, which are the same in every language. */
const FORMS = /^\S+ or \S+$|::|^topic\/|^unit\/|^MN\/|^opc|\/api\//

test.each([
  ['a day from 2023-01-01 to before 2024-01-01', '2023-01-01 起至 2024-01-01 之前的日期'],
  ['t (mass)', 't（质量）'],
  ['10 t (mass of CO2)', '10 t（CO2 质量）'],
  ['t/MWh (mass per energy)', 't/MWh（单位能量的质量）'],
  ['1 to 200 characters', '1 至 200 个字符'],
  ['31 rows missing in 2 gaps', '2 处缺口共缺 31 行'],
  ['another person than li.wei', 'li.wei 以外的人'],
  ['0.9 to 1.1', '0.9 至 1.1'],
])('%s is said in Chinese', (english, chinese) => {
  expect(phrase(english)).toBe(chinese)
})

test.each(['coal of Shanxi', 'Works to the north', '5306 tCO2', 'a.csv'])('%s is a name or a quantity and stays', (text) => {
  expect(phrase(text)).toBe(text)
})

/** What a new module says before its words are here; the page shows it in English till then. */
const NEW = 20

test('sentences that a page may show as got or wanted have their Chinese', () => {
  const files = SHOWN.flatMap((module) => sources(join(HOME, module)))
  const said = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return [...text.matchAll(DIRECT)].flatMap((match) => argumentsAt(text, match.index + match[0].length).slice(2, 4))
  })
  const sentences = new Set(said.map((one) => SENTENCE.exec(one.trim())?.[1]).filter((one): one is string => !!one && !FORMS.test(one)))
  expect(sentences.size).toBeGreaterThan(150)
  const missing = [...sentences].filter((one) => phrase(one) === one).sort()
  expect(missing.length, missing.join('\n')).toBeLessThan(NEW)
})
