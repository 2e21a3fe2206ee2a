// SPDX-License-Identifier: Apache-2.0
// What journeys do on every page, in the words of the chosen language.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withPage } from '../look/browser.mjs'

const { ADDRESS, PASSWORD } = process.env
const locales = fileURLToPath(new URL('../../src/locales', import.meta.url))

export function words(locale) {
  const files = {}
  return (key) => {
    const [file, ...path] = key.split('.')
    files[file] ??= JSON.parse(readFileSync(`${locales}/${locale}/${file}.json`, 'utf8'))
    const text = path.reduce((at, part) => at?.[part], files[file])
    if (typeof text !== 'string') throw new Error(`no words for ${key}`)
    return text.split(' | ').at(-1)
  }
}

export function check(fact, what) {
  if (!fact) throw new Error(`not seen: ${what}`)
}

/** Signs in and hands over the page and its words. */
export async function as(login, locale, work) {
  await withPage({ locale, theme: locale === 'en' ? 'dark' : 'light' }, async (page) => {
    const t = words(locale)
    const go = (path) => page.goto(`${ADDRESS}${path}`, { waitUntil: 'networkidle' })
    const button = (key) => page.getByRole('button', { name: t(key), exact: true })
    const see = async (text) => check(await page.getByText(text).first().waitFor().then(() => true), text)
    const figure = (text) => page.getByText(text, { exact: true }).first().waitFor()
    const edit = async (from, to) => {
      const area = page.locator('textarea')
      await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('sources'))
      await area.fill((await area.inputValue()).replace(from, to))
    }
    const choose = async (select, text) => {
      await select.click()
      await page.locator('.n-base-select-option', { hasText: text }).first().click()
    }
    try {
      await page.goto(`${ADDRESS}/sign-in`)
      await page.fill('input[name=username]', login)
      await page.fill('input[name=password]', PASSWORD)
      await page.click('button[type=submit]')
      await page.waitForSelector('main#main')
      await work({ page, t, go, button, see, figure, edit, choose })
    } catch (error) {
      if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE, fullPage: true })
      throw error
    }
  })
}
