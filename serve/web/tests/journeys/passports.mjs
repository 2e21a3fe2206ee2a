// SPDX-License-Identifier: Apache-2.0
// A recorder enters a product; a manager keeps its passport, wrong at first, and opens it; a stranger reads the open page and its label, and nothing before.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withPage } from '../look/browser.mjs'
import { as, check, words } from './steps.mjs'

const panel = readFileSync(fileURLToPath(new URL('../../../../docs/examples/footprint-pp-panel.yaml', import.meta.url)), 'utf8')

export default async function passports({ locale, org, users }) {
  const code = `PASS-${locale}`
  let path = ''

  await as(users.recorder, locale, async ({ page, t, go, button, see }) => {
    await go(`/products?org=${org}&period=2026-01-01/2027-01-01`)
    await button('products.add').click()
    const modal = page.locator('.n-modal')
    await modal.locator('input[name=code]').fill(code)
    await modal.getByText(t('products.fromFile'), { exact: true }).click()
    await modal.locator('input[type=file]').setInputFiles({ name: 'panel.yaml', mimeType: 'text/yaml', buffer: Buffer.from(panel) })
    await button('products.make').click()
    await see(t('products.byStage'))
  })
  await as(users.manager, locale, async ({ page, t, go, button, see }) => {
    await go(`/passports?org=${org}`)
    await page.locator('.n-data-table-tbody .n-data-table-tr', { hasText: code }).first().click()
    const drawer = page.locator('.n-drawer')
    await drawer.locator('input[placeholder="4006381333931"]').fill('4006381333932')
    await button('passports.addFact').click()
    await drawer.getByPlaceholder(t('passports.factLabel')).fill('Mass')
    await drawer.getByPlaceholder(t('passports.factValue')).fill('2.4 kg')
    await drawer.getByPlaceholder(t('passports.source')).first().fill('Drawing 7')
    await drawer.getByText(t('passports.open'), { exact: true }).click()
    await button('passports.save').click()
    await see(t('findings.passport-gtin.title'))
    await drawer.locator('input[placeholder="4006381333931"]').fill('4006381333931')
    await button('passports.save').click()
    path = await drawer.getByRole('link', { name: t('passports.openPage'), exact: true }).getAttribute('href')
    check(/^\/id\/./.test(path ?? ''), 'a page of its own')
    await see(t('passports.publishFirst'))
  })
  await withPage({ locale, theme: locale === 'en' ? 'dark' : 'light' }, async (page) => {
    const t = words(locale)
    await page.goto(`${process.env.ADDRESS}${path}`, { waitUntil: 'networkidle' })
    await page.getByText('Drawing 7').first().waitFor()
    check((await page.getByText(code).count()) === 0, 'the code inside the company is told to nobody')
    const label = await page.request.get(`${process.env.ADDRESS}/api/passport/${path.split('/').pop()}/label.svg`)
    check(label.ok() && (await label.text()).includes('<svg'), t('passports.label'))
  })
}
