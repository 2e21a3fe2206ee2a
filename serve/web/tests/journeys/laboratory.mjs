// SPDX-License-Identifier: Apache-2.0
// A recorder types two reports of the laboratory, told what a first try lacks; another person accepts one and rejects the other, saying why.
import { as } from './steps.mjs'

export default async function laboratory({ locale, org, users }) {
  const year = `org=${org}&period=2023-01-01/2024-01-01`
  await as(users.recorder, locale, async ({ page, t, go, button, see, choose }) => {
    const drawer = page.locator('.n-drawer')
    for (const [sample, value] of [['C-001', '25.8'], ['C-002', '52.8']]) {
      await go(`/lab-results?${year}`)
      await button('lab.add').click()
      await drawer.locator('input[name=sample]').fill(sample)
      await choose(drawer.locator('.n-select').nth(1), t('terms.ncv'))
      await drawer.locator('input[name=value]').fill(value)
      await choose(drawer.locator('.n-select').nth(2), 'GJ/t')
      await drawer.locator('input[name=laboratory]').fill('Coal laboratory')
      await button('lab.save').click()
      await see(t('findings.lab-moisture-missing.title'))
      await drawer.locator('input[name=totalMoisture]').fill('8.0')
      await drawer.locator('input[name=analysisMoisture]').fill('2.0')
      await button('lab.save').click()
      await drawer.getByText(t('lab.status.RECORDED')).first().waitFor()
    }
    await go(`/lab-results?${year}`)
    await see('C-002')
  })
  await as(users.reviewer, locale, async ({ page, t, go, button, see }) => {
    const drawer = page.locator('.n-drawer')
    const open = async (sample) => {
      await go(`/lab-results?${year}`)
      await page.getByRole('button', { name: sample, exact: true }).click()
      await drawer.locator('.review').waitFor()
    }
    await open('C-001')
    await button('lab.accept').click()
    await drawer.getByText(t('lab.status.REVIEWED')).first().waitFor()
    await open('C-002')
    await drawer.locator('input[name=review-note]').fill('digits changed places: the report says 25.8')
    await button('lab.reject').click()
    await drawer.getByText(t('lab.status.REJECTED')).first().waitFor()
    await go(`/lab-results?${year}`)
    await see('24.08')
    await see(t('lab.status.REVIEWED'))
    await see(t('lab.status.REJECTED'))
  })
}
