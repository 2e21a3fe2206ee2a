// SPDX-License-Identifier: Apache-2.0
// A recorder drops a filled sheet, sees what it becomes, takes it, and takes it back.
import { as } from './steps.mjs'

const SHEET = 'source,2023-01,2023-02,2023-03\nweld,1.5,2.5,much\nnowhere,1,,\n'

export default async function sheet({ locale, org, users }) {
  await as(users.recorder, locale, async ({ page, t, go, see }) => {
    await go(`/data?org=${org}&period=2023-01-01/2024-01-01`)
    await page.getByText(t('data.sheet.title'), { exact: true }).click()
    await page.setInputFiles('input[type=file]', { name: 'sheet.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) })
    await see(t('data.sheet.notYet'))
    await see(`${t('data.sheet.of.ASIDE')} 2`)
    await see(t('findings.source-unknown.title'))
    await page.getByRole('button', { name: t('data.sheet.take').replace('{n}', '2'), exact: true }).click()
    await see(t('data.sheet.taken').replace('{n}', '2'))
    await see(t('data.sheet.standing').replace('{standing}', '2').replace('{taken}', '2'))
    if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE, fullPage: true })
    await page.getByRole('button', { name: t('data.sheet.undo'), exact: true }).click()
    await page.locator('.n-popconfirm__action button').last().click()
    await see(t('data.sheet.takenBack'))
    await page.getByRole('button', { name: t('data.sheet.undo'), exact: true }).first().waitFor({ state: 'detached' })
  })
}
