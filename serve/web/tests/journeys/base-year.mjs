// SPDX-License-Identifier: Apache-2.0
// A manager chooses the base year, a recorder has the effect of a new factor and of a sold plant computed, and the policy says what follows.
import { as } from './steps.mjs'

export default async function baseYear({ locale, org, users }) {
  await as(users.manager, locale, async ({ page, t, go, button, see, choose }) => {
    await go(`/base-year?org=${org}`)
    await button('base-year.choose').click()
    const drawer = page.locator('.n-drawer')
    await choose(drawer.locator('.n-select'), '2023 locked')
    await page.keyboard.press('Escape')
    await drawer.locator('textarea[name=reason]').fill('the first year with complete data')
    await drawer.getByRole('button', { name: t('users.save'), exact: true }).click()
    await see(t('base-year.notDue'))
  })
  await as(users.recorder, locale, async ({ page, t, go, button, see, choose }) => {
    await go(`/base-year?org=${org}`)
    const drawer = page.locator('.n-drawer')
    const begin = async (kind, description) => {
      await button('base-year.addChange').click()
      await drawer.locator('.n-date-picker input').fill('2024-05-01')
      await drawer.locator('.n-date-picker input').press('Enter')
      await choose(drawer.locator('.n-select').first(), t(`base-year.trigger.${kind}`))
      await drawer.locator('textarea[name=description]').fill(description)
    }
    const save = async () => {
      await drawer.getByRole('button', { name: t('users.save'), exact: true }).click()
      await drawer.waitFor({ state: 'detached' })
    }
    await begin('METHOD', 'the supplier corrected its factor')
    await button('base-year.addFactor').click()
    await choose(drawer.locator('.row .n-select'), 'grid')
    await drawer.locator('.row input').nth(1).fill('0.51 tCO2/MWh')
    await drawer.locator('.row input').nth(2).fill('letter of the supplier')
    await button('base-year.compute').click()
    await drawer.locator('.result strong', { hasText: '+1' }).waitFor()
    await drawer.locator('.result').getByText(t('base-year.below')).waitFor()
    await save()
    await see(t('base-year.notDue'))

    await begin('STRUCTURE', 'the plant was sold')
    await choose(drawer.locator('.n-select').nth(1), 'grid')
    await page.keyboard.press('Escape')
    await button('base-year.compute').click()
    await drawer.locator('.result').getByText(t('base-year.significant')).waitFor()
    await save()
    await see(t('base-year.due'))
    await button('base-year.computed').last().click()
    await page.locator('.result').first().waitFor()
  })
}
