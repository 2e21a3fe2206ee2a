// SPDX-License-Identifier: Apache-2.0
// Pictures of the shared parts: node tests/look/gallery.mjs FOLDER
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { closeBrowser, withPage } from './browser.mjs'

const folder = process.argv[2] ?? 'target/look'
mkdirSync(folder, { recursive: true })
const server = await createServer({ server: { port: 0 }, logLevel: 'error' })
await server.listen()
const { port } = server.httpServer.address()
const looks = [
  { name: 'zh-light', locale: 'zh-CN', theme: 'light' },
  { name: 'en-dark', locale: 'en', theme: 'dark' },
  { name: 'phone', locale: 'zh-CN', theme: 'light', width: 390, height: 844 },
]
try {
  for (const { name, ...look } of looks) {
    await withPage(look, async (page) => {
      await page.goto(`http://127.0.0.1:${port}/tests/gallery/index.html`, { waitUntil: 'networkidle' })
      await page.screenshot({ path: join(folder, `parts-${name}.png`), fullPage: true })
      await page.locator('.n-data-table-tbody button').first().click()
      await page.waitForTimeout(500)
      await page.locator('.n-drawer button.row').first().click()
      await page.waitForTimeout(300)
      await page.screenshot({ path: join(folder, `trace-${name}.png`) })
    })
  }
} finally {
  await closeBrowser()
  await server.close()
}
