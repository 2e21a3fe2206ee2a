// SPDX-License-Identifier: Apache-2.0
// A recorder enters a product from a file, told what is wrong with a first try, and changes it on the canvas: an amount, a parameter, a scenario. A manager publishes and offers it (in Chinese), an executive only looks (in English).
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { as, check } from './steps.mjs'

const panel = readFileSync(fileURLToPath(new URL('../../../../docs/examples/footprint-pp-panel.yaml', import.meta.url)), 'utf8')
const file = (text) => ({ name: 'panel.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) })

export default async function products({ locale, org, users }) {
  const code = `PP-${locale}`
  const list = `/products?org=${org}&period=2026-01-01/2027-01-01`
  const open = (page) => page.locator('.n-data-table-tbody .n-data-table-tr', { hasText: code }).first().click()
  const tab = (page, t, name) => page.locator('.n-tabs-tab', { hasText: t(`products.${name}`) }).first().click()

  await as(users.recorder, locale, async ({ page, t, go, button, see }) => {
    const modal = page.locator('.n-modal')
    await go(list)
    await button('products.add').click()
    await modal.locator('input[name=code]').fill(code)
    await modal.getByText(t('products.fromFile'), { exact: true }).click()
    await modal.locator('input[type=file]').setInputFiles(file(panel.replace('cradle-to-gate', 'cradle-to-door')))
    await button('products.make').click()
    await see(t('findings.word-unknown.title'))
    await modal.locator('input[type=file]').setInputFiles(file(panel))
    await button('products.make').click()
    await see(t('products.byStage'))
    await page.locator('.head .big button').click()
    await page.locator('.n-drawer').getByText(t('products.totalRule'), { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await tab(page, t, 'tabs.model')
    const amount = page.locator('.vue-flow__node', { hasText: 'Lamination' }).locator('input[aria-label=electricity]')
    await amount.fill('0.7 kWh')
    await amount.press('Enter')
    await page.locator('[data-panel=parameters]').click()
    await page.locator('input[aria-label=core_density]').fill('82 kg/m3')
    await page.locator('input[aria-label=core_density]').press('Enter')
    await page.locator('[data-panel=scenarios]').click()
    const before = await page.locator('[data-scenario]').count()
    await page.locator('[data-add-scenario]').click()
    await page.locator('[data-scenario]').nth(before).locator('.total .figures').first().waitFor()
    await button('products.keep').click()
    await page.getByText('v2', { exact: false }).first().waitFor()
    await tab(page, t, 'tabs.scenarios')
    await see(t('products.sureBelow'))
  })
  if (locale === 'en') {
    await as(users.executive, locale, async ({ page, t, go, button, see }) => {
      await go(list)
      await open(page)
      await see(t('products.byStage'))
      check((await button('products.add').count()) === 0, 'no button for one who only looks')
      check((await button('products.publish').count()) === 0, 'one who only looks publishes nothing')
    })
    return
  }
  await as(users.manager, locale, async ({ page, t, go, button, see }) => {
    await go(list)
    await open(page)
    await button('products.publish').click()
    await page.locator('.n-modal').getByRole('button', { name: t('products.publish'), exact: true }).click()
    await see(t('products.counts'))
    await button('products.offer').first().click()
    const offer = page.locator('.n-modal')
    await offer.locator('input[name=company]').fill('Works')
    await offer.locator('input[name=fossilCarbon]').fill('0')
    await offer.locator('[data-offer]').click()
    await see(t('findings.pcf-missing.title'))
    await offer.locator('input[name=mass]').fill('2')
    await offer.locator('[data-offer]').click()
    await offer.getByRole('link', { name: t('shell.nav.suppliers'), exact: true }).waitFor()
  })
}
