// SPDX-License-Identifier: Apache-2.0
// The manager takes the proof of a locked figure away; it is checked without a line, and a changed one is refused.
import { readFileSync } from 'node:fs'
import { as, check } from './steps.mjs'

const PATIENCE = 60_000

export default async function evidence({ locale, locked, users }) {
  await as(users.manager, locale, async ({ page, t, go, see }) => {
    await go(`/inventory/${locked}`)
    await page.getByText(t('inventory.evidence.tab'), { exact: true }).click()
    await see(t('inventory.evidence.unprotected'))
    const link = page.locator('a[data-bundle]')
    await logged(page, await link.getAttribute('href'))
    const bundle = await download(page, link)
    const policy = await download(page, page.getByText(t('inventory.evidence.policy'), { exact: true }))
    check(bundle.length > 1000 && policy.includes('log '), 'a bundle and a policy')

    await go('/verify')
    await page.context().setOffline(true)
    await put(page, '[data-bundle] .zone', 'figure.bundle', bundle)
    await page.waitForSelector('[data-answer=unbelieved]')
    await see(t('verify.answer.unbelieved'))
    await put(page, '[data-policy] .zone', 'tanheng.policy', policy)
    await page.waitForSelector('[data-answer=whole]')
    await see(t('verify.answer.whole'))
    await see(t('verify.link.lock'))

    const at = Math.floor(bundle.length / 2)
    const changed = Buffer.from(bundle)
    changed[at] = changed[at] === 0x31 ? 0x32 : 0x31
    await put(page, '[data-bundle] .zone', 'changed.bundle', changed)
    await page.waitForSelector('[data-answer=broken]')
    await see(t('verify.answer.broken'))
  })
}

/** What people do waits for the log that follows it. */
async function logged(page, path) {
  const end = Date.now() + PATIENCE
  while (!(await page.evaluate(async (at) => (await fetch(at)).ok, path))) {
    check(Date.now() < end, 'the calculation in the log')
    await page.waitForTimeout(300)
  }
}

async function download(page, link) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFileSync(await file.path())
}

/** Drops a file where people would. */
async function put(page, place, name, bytes) {
  const transfer = await page.evaluateHandle(
    ([title, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], title))
      return data
    },
    [name, Buffer.from(bytes).toString('base64')],
  )
  await page.dispatchEvent(place, 'drop', { dataTransfer: transfer })
}
