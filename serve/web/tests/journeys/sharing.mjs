// SPDX-License-Identifier: Apache-2.0
// The manager opens the receipt of an inventory to a partner and chooses what it shows besides its totals; the
// partner takes it; the manager sees when, and hands out the catalogue.
import { withPage } from '../look/browser.mjs'
import { as, check } from './steps.mjs'

const { ADDRESS } = process.env

/** The claims that a receipt discloses. */
function shown(receipt) {
  return receipt.split('~').slice(1, -1).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString())[1])
}

export default async function sharing({ locale, locked, users }) {
  await as(users.manager, locale, async ({ page, go, choose, t }) => {
    const all = await page.evaluate(async () => await (await fetch('/api/identifiers')).json())
    const named = all.find((one) => one.thing.subject === locked)
    await go('/sharing')
    await page.locator('[data-open-grant]').click()
    await choose(page.locator('.n-drawer .n-select').first(), named.printed)
    await choose(page.locator('[data-show]'), t('sharing.claims.gases'))
    await page.keyboard.press('Escape')
    await page.fill('input[name=partner]', 'Example Bank')
    await page.fill('input[name=purpose]', 'loan 2026')
    await page.locator('[data-grant]').click()
    const link = new URL(await page.locator('[data-address] code').innerText())
    let receipt = ''
    await withPage({ locale, theme: 'light' }, async (partner) => {
      await partner.goto(`${ADDRESS}${link.pathname}${link.hash}`, { waitUntil: 'networkidle' })
      const [file] = await Promise.all([partner.waitForEvent('download'), partner.locator('[data-take]').click()])
      const parts = []
      for await (const part of await file.createReadStream()) parts.push(part)
      receipt = Buffer.concat(parts).toString()
    })
    check(shown(receipt).join() === 'gases', `gases alone: ${shown(receipt)}`)
    await go('/sharing')
    await page.locator('tr', { hasText: 'Example Bank' }).locator('[data-views]').first().click()
    await page.locator('[data-looks] li').first().waitFor()
    check((await page.locator('[data-looks] li').count()) === 1, 'one look')
    await page.keyboard.press('Escape')
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-catalogue]').click()])
    check(file.suggestedFilename() === 'catalogue.jsonld', 'the catalogue')
  })
}
