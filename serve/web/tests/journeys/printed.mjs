// SPDX-License-Identifier: Apache-2.0
// A report is issued; who holds the print opens its page without an account and compares the file. The
// manager opens the report to a partner, who takes it, and ends that again.
import { withPage } from '../look/browser.mjs'
import { as, check, words } from './steps.mjs'

const { ADDRESS } = process.env

async function stranger(locale, path, work) {
  await withPage({ locale, theme: 'light' }, async (page) => {
    await page.goto(`${ADDRESS}${path}`, { waitUntil: 'networkidle' })
    await work(page, words(locale))
  })
}

export default async function printed({ locale, locked, users }) {
  let report
  let bytes
  let link
  await as(users.manager, locale, async ({ page, go, button, choose, t }) => {
    report = await page.evaluate(async (id) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
      const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) }
      const body = JSON.stringify({ kind: 'iso-14064-1', language: 'en', format: 'pdf' })
      let job = await (await fetch(`/api/inventories/${id}/versions/1/report`, { method: 'POST', headers, body })).json()
      while (!job.endedAt) {
        await new Promise((next) => setTimeout(next, 300))
        job = await (await fetch(`/api/jobs/${job.id}`)).json()
      }
      return job.result
    }, locked)
    bytes = Buffer.from(
      await page.evaluate(async (id) => [...new Uint8Array(await (await fetch(`/api/reports/${id}/content`)).arrayBuffer())], report.id),
    )
    await go('/identifiers')
    await page.getByRole('link', { name: report.identifier.slice(0, 5) }).first().waitFor()
    await go('/sharing')
    await page.locator('[data-open-grant]').click()
    await choose(page.locator('.n-drawer .n-select').first(), report.name)
    await page.fill('input[name=partner]', 'Example Buyer')
    await page.fill('input[name=purpose]', 'supplier review')
    await page.locator('[data-grant]').click()
    link = await page.locator('[data-address] code').innerText()
    check(link.includes('/shared#tnh_'), 'the link for the partner')
    await button('sharing.copy').waitFor()
    await page.getByText(t('sharing.states.open'), { exact: true }).first().waitFor()
  })
  await stranger(locale, `/id/${report.identifier.toLowerCase()}`, async (page, t) => {
    await page.locator('[data-log]').getByText(t('identifier.log.holds').split('{')[0].trim()).waitFor()
    await page.getByText(t('identifier.step.APPROVED'), { exact: true }).first().waitFor()
    const drop = page.locator('[data-report] input[type=file], input[type=file]').first()
    await drop.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: bytes })
    await page.locator('[data-same=true]').waitFor()
    const other = Buffer.from(bytes)
    other[other.length - 20] ^= 1
    await drop.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: other })
    await page.locator('[data-same=false]').waitFor()
  })
  await stranger(locale, '/id/0000000000', (page) => page.locator('[data-unknown]').waitFor())
  await stranger(locale, new URL(link).pathname + new URL(link).hash, async (page) => {
    await page.locator('[data-shared]').getByText('supplier review').waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-take]').click()])
    check(file.suggestedFilename() === report.name, 'the file under its name')
  })
  await as(users.manager, locale, async ({ page, t, go }) => {
    await go('/sharing')
    await page.getByRole('button', { name: t('sharing.revoke'), exact: true }).first().click()
    await page.locator('.n-popconfirm .n-button--primary-type').click()
    await page.getByText(t('sharing.states.revoked'), { exact: true }).first().waitFor()
  })
  await stranger(locale, new URL(link).pathname + new URL(link).hash, (page) => page.getByText('grant-ended').first().waitFor())
}
