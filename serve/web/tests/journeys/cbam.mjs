// SPDX-License-Identifier: Apache-2.0
// A recorder states an installation, wrong at first, and opens a figure; a manager lays a table of goods over the built-in one and enters the next version by it. An executive only looks.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { as, check } from './steps.mjs'

const steel = readFileSync(fileURLToPath(new URL('../../../../docs/examples/cbam-steel.yaml', import.meta.url)), 'utf8')
const TABLE = 'cn,category,functional unit,gases,indirect,from,document\n7206,iron-and-steel,t,CO2,yes,2026-01-01,Invented act\n'

export default async function cbam({ locale, org, users }) {
  const list = `/cbam?org=${org}`
  const text = steel.replace('Synthetic integrated works', `Works ${locale}`)
  const counted = (page, process, value) => page.locator('article.card', { hasText: process }).locator('.big', { hasText: value }).first().waitFor()

  await as(users.recorder, locale, async ({ page, t, go, button, see }) => {
    await go(list)
    await button('cbam.enter').first().click()
    const modal = page.locator('.n-modal')
    await modal.locator('textarea').fill(text.replace('2601 12 00', '2602 12 00'))
    await button('cbam.attempt').click()
    await see(t('findings.cbam-scope.title'))
    await modal.locator('textarea').fill(text)
    await button('cbam.attempt').click()
    await modal.locator('article.card').nth(3).waitFor()
    await button('cbam.take').click()
    await see(`Works ${locale}`)
    await counted(page, 'steel', '1.9812')
    await page.locator('.n-data-table-tbody button').first().click()
    await page.locator('.n-drawer').getByText('sinter', { exact: false }).first().waitFor()
  })
  await as(users.manager, locale, async ({ page, t, go, button, see, choose }) => {
    await go(list)
    await page.getByText(t('cbam.tableOfGoods'), { exact: true }).click()
    await button('cbam.add.tables').click()
    const modal = page.locator('.n-modal')
    await modal.locator('input[name=title]').fill(`Act ${locale}`)
    await modal.locator('input[name=dated]').fill('2026-01-01')
    await modal.locator('input[type=file]').setInputFiles({ name: 'goods.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
    await button('cbam.take').click()
    await see('SHA-256')
    await button('cbam.next').click()
    await choose(modal.locator('[data-table] .n-select'), `Act ${locale}`)
    await button('cbam.attempt').click()
    await modal.locator('article.card').nth(3).waitFor()
    await button('cbam.take').click()
    await see(t('cbam.byTable').replace('{title}', `Act ${locale}`))
    await counted(page, 'steel', '2.0037')
  })
  await as(users.executive, locale, async ({ go, button, see }) => {
    await go(list)
    await see(`Works ${locale}`)
    check((await button('cbam.enter').count()) === 0, 'an executive enters nothing')
  })
}
