// SPDX-License-Identifier: Apache-2.0
// A headless Chromium of this machine: CHROMIUM names another one.
import { chromium } from 'playwright-core'

const QUIET = ['--no-sandbox', '--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** SLOWER=6 shows what a page does on a loaded machine. */
const SLOWER = Number(process.env.SLOWER ?? 1)

/** What a page may take on a loaded machine. */
const PATIENCE = 60_000

let browser = null

/** Ends the browser that pages were opened in; without it the process does not end. */
export async function closeBrowser() {
  await (await browser)?.close()
  browser = null
}

/** Opens a page that knows of no other one, of the size, language and theme given, calls `work(page)`, and closes all. */
export async function withPage({ width = 1280, height = 800, locale = 'zh-CN', theme = 'light', touch = false, storage = {} }, work) {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET })
  const context = await (await browser).newContext({ viewport: { width, height }, hasTouch: touch, locale, colorScheme: theme })
  try {
    const settings = { locale, theme, ...storage }
    await context.addInitScript((all) => {
      for (const [key, value] of Object.entries(all)) localStorage.setItem(`tanheng.${key}`, JSON.stringify(value))
    }, settings)
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    page.on('pageerror', (error) => process.stderr.write(`page error: ${error.message}\n`))
    page.on('console', (message) => message.type() === 'error' && process.stderr.write(`console: ${message.text()}\n`))
    if (SLOWER > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await work(page)
  } finally {
    await context.close()
  }
}
