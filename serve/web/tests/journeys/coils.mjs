// SPDX-License-Identifier: Apache-2.0
// A recorder hands in a month of coils, told what is wrong with a first try; finds the welded coil, its mother and its trace. An executive only looks.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { as, check } from './steps.mjs'

const examples = fileURLToPath(new URL('../../../../docs/examples', import.meta.url))
const table = readFileSync(`${examples}/coils.csv`, 'utf8')
const file = (text) => ({ name: 'coils.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

export default async function coils({ locale, org, users }) {
  await as(users.recorder, locale, async ({ page, t, go, button, see }) => {
    const modal = page.locator('.n-modal')
    const drawer = page.locator('.n-drawer')
    await go(`/coils?org=${org}&period=2026-01-01/2027-01-01`)
    await see(t('coils.none'))
    await button('coils.add').click()
    await modal.locator('input[name=title]').fill('September')
    await modal.locator('input[name=month]').fill('2026-09')
    await modal.locator('input[type=file]').first().setInputFiles(file(table.replace('9900,80', '-9900,80')))
    await modal.locator('input[type=file]').nth(1).setInputFiles(`${examples}/coils.yaml`)
    await button('coils.take').click()
    await see(t('findings.cell-number.title'))
    await modal.locator('input[type=file]').first().setInputFiles(file(table))
    await button('coils.take').click()
    await see(t('coils.closes'))
    await see('2.005000000003')
    await page.locator('.search input').fill('W')
    await page.waitForFunction(() => document.querySelectorAll('.clickable .n-data-table-tbody .n-data-table-tr').length === 1)
    await page.locator('.clickable .n-data-table-tbody .n-data-table-tr').first().click()
    await drawer.getByText(t('coils.trace'), { exact: true }).waitFor()
    await drawer.getByRole('button', { name: 'B', exact: true }).click()
    await drawer.getByRole('button', { name: 'W', exact: true }).waitFor()
    await drawer.getByRole('button', { name: 'S', exact: true }).waitFor()
  })
  await as(users.executive, locale, async ({ t, go, button, see }) => {
    await go(`/coils?org=${org}&period=2026-01-01/2027-01-01`)
    await see(t('coils.closes'))
    check((await button('coils.add').count()) === 0, 'no button for one who only looks')
  })
}
