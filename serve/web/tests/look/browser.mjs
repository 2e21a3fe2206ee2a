// SPDX-License-Identifier: Apache-2.0
// A headless Chromium of this machine with a fresh profile: CHROMIUM names another one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const QUIET = ['--no-sandbox', '--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Opens a page of the size, language and theme given, calls `work(page)`, and closes all. */
export async function withPage({ width = 1280, height = 800, locale = 'zh-CN', theme = 'light', touch = false, storage = {} }, work) {
  const profile = mkdtempSync(join(tmpdir(), 'tanheng-look-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: QUIET,
    viewport: { width, height },
    hasTouch: touch,
    locale,
    colorScheme: theme,
  })
  try {
    const settings = { locale, theme, ...storage }
    await context.addInitScript((all) => {
      for (const [key, value] of Object.entries(all)) localStorage.setItem(`tanheng.${key}`, JSON.stringify(value))
    }, settings)
    const page = context.pages()[0] ?? (await context.newPage())
    page.on('pageerror', (error) => process.stderr.write(`page error: ${error.message}\n`))
    page.on('console', (message) => message.type() === 'error' && process.stderr.write(`console: ${message.text()}\n`))
    await work(page)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
