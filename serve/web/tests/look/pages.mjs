// SPDX-License-Identifier: Apache-2.0
// Pictures of pages of a running server, in both languages and themes:
// ADDRESS=http://localhost:8080 LOGIN=admin PASSWORD=... node tests/look/pages.mjs FOLDER name=path[,wait for selector] ...
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { closeBrowser, withPage } from './browser.mjs'

const { ADDRESS = 'http://localhost:8080', LOGIN = 'admin', PASSWORD = '', LOOKS = '' } = process.env
const [folder = 'target/look', ...pages] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const looks = [
  { name: 'zh-light', locale: 'zh-CN', theme: 'light' },
  { name: 'en-light', locale: 'en', theme: 'light' },
  { name: 'zh-dark', locale: 'zh-CN', theme: 'dark' },
  { name: 'en-dark', locale: 'en', theme: 'dark', width: 1920, height: 1080 },
  { name: 'zh-phone', locale: 'zh-CN', theme: 'light', width: 390, height: 844 },
].filter(({ name }) => !LOOKS || LOOKS.split(',').includes(name))

try {
  for (const { name, ...look } of looks) {
    await withPage(look, async (page) => {
      await page.goto(`${ADDRESS}/sign-in`, { waitUntil: 'networkidle' })
      if (pages.includes('sign-in')) await page.screenshot({ path: join(folder, `sign-in-${name}.png`) })
      await page.fill('input[name=username]', LOGIN)
      await page.fill('input[name=password]', PASSWORD)
      await page.click('button[type=submit]')
      await page.waitForSelector('main#main')
      for (const entry of pages.filter((p) => p.includes('='))) {
        const [title, path] = entry.split(/=(.*)/s)
        const [where, ...clicks] = path.split('>>')
        await page.goto(`${ADDRESS}${where}`, { waitUntil: 'networkidle' })
        for (const selector of clicks) {
          await page.locator(selector).first().click()
          await page.waitForTimeout(600)
        }
        await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'), null, { timeout: 30_000 }).catch(() => process.stderr.write(`still loading: ${where}\n`))
        await page.waitForTimeout(300)
        await page.screenshot({ path: join(folder, `${title}-${name}.png`), fullPage: false })
      }
    })
  }
} finally {
  await closeBrowser()
}
