// SPDX-License-Identifier: Apache-2.0
// A newcomer enters a source, imports a year of readings, makes an inventory of it and reaches a report.
import { as } from './steps.mjs'

export default async function newcomer({ locale, org, file, users }) {
  await as(users.newcomer, locale, async ({ page, t, go, button, see, choose }) => {
    const year = `org=${org}&period=2018-01-01/2019-01-01`
    await go('/boundary')
    await button('boundary.source.add').click()
    await page.fill('input[name=name-zh]', '购入电力')
    await page.fill('input[name=code]', 'electricity')
    const form = page.locator('.n-drawer form')
    await choose(form.locator('.n-select').nth(0), 'purchased-electricity')
    await choose(form.locator('.n-select').nth(1), 'MWh')
    await choose(form.locator('.n-select').nth(2), t('boundary.source.factor.value'))
    await page.getByPlaceholder('0.5703 tCO2/MWh').fill('0.5 tCO2/MWh')
    await page.getByPlaceholder(t('boundary.source.document')).fill('example')
    await form.locator('.n-date-picker input').first().fill('2018-01-01')
    await form.locator('.n-date-picker input').first().press('Enter')
    await button('users.save').click()
    await see('electricity')

    await go(`/import?org=${org}`)
    await page.setInputFiles('input[type=file]', file)
    await page.waitForSelector('.decisions')
    await see('35,040')
    await button('import.apply').click()
    await button('import.toReadings').click()
    await page.waitForURL('**/readings**')

    await go(`/readings?${year}`)
    await choose(page.locator('.point'), 'Usage_kWh')
    await see('959,636.71')
    await choose(page.locator('.source'), 'electricity')
    await button('readings.take').click()
    await see(t('readings.taken').replace('{n}', '12'))

    await go(`/inventory?${year}`)
    await button('inventory.new').click()
    const modal = page.locator('.n-modal')
    await modal.getByPlaceholder(t('inventory.title')).fill('2018')
    await choose(modal.locator('.n-select'), locale === 'en' ? 'GHG Protocol' : '温室气体核算体系')
    await button('inventory.calculate').click()
    await modal.waitFor({ state: 'detached' })
    await see('479.82')

    await go(`/reports?${year}`)
    await choose(page.locator('.inventory'), '2018')
    await page.getByText(t('reports.missing'), { exact: true }).waitFor()
    await page.getByRole('button', { name: 'XLSX', exact: true }).click()
    await see('2018-iso-14064-1-v1')
    await see(t('reports.status.DRAFT'))
  })
}
