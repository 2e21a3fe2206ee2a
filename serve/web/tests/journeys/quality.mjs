// SPDX-License-Identifier: Apache-2.0
// A recorder looks at what rules object to, estimates it with its effect shown, and finds it in the journal.
import { as, check } from './steps.mjs'

export default async function quality({ locale, org, users }) {
  await as(users.recorder, locale, async ({ page, t, go, see, button }) => {
    await go(`/quality?org=${org}&period=2026-01-01/2026-03-01`)
    await Promise.all([page.waitForResponse('**/api/quality/check'), button('quality.check').click()])
    await page.waitForLoadState('networkidle')
    await see(t('quality.rules.spike'))
    await see(t('quality.rules.missing'))
    await page.locator('thead .n-checkbox').first().click()
    await button('quality.estimate').click()
    await page.locator('.n-drawer .moved').first().waitFor()
    await see(t('quality.fill.weekday-profile'))
    check(await button('quality.estimateSave').isDisabled(), 'no saving without a reason')
    await page.fill('.n-drawer textarea[name=reason]', 'line was down')
    if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE.replace('.png', '-effect.png') })
    await button('quality.estimateSave').click()
    await page.locator('.n-drawer').waitFor({ state: 'detached' })
    await page.getByText(t('quality.rules.spike'), { exact: true }).first().waitFor({ state: 'detached' })
    await page.getByText(t('quality.dayBoard'), { exact: true }).click()
    await page.locator('.strip').first().waitFor()
    await page.getByText(t('quality.journal'), { exact: true }).click()
    await see('line was down')
    await button('quality.withdraw').first().click()
    await page.fill('.n-drawer textarea[name=reason]', 'the file came')
    await page.locator('.n-drawer').getByRole('button', { name: t('quality.withdraw'), exact: true }).click()
    await see(t('quality.kinds.WITHDRAWAL'))
    await go(`/meters?org=${org}&period=2026-01-01/2026-03-01`)
    await see(t('meters.none'))
    await button('meters.virtual.add').click()
    await page.locator('.n-drawer input[name=code]').waitFor()
    if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE.replace('.png', '-no-meter.png') })
  })
}
