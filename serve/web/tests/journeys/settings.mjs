// SPDX-License-Identifier: Apache-2.0
// The administrator of the installation says how long raw readings stay and which addresses may be opened; others may not.
import { as } from './steps.mjs'

export default async function settings({ locale, users }) {
  await as(users.manager, locale, async ({ t, go, see }) => {
    await go('/settings')
    await see(t('settings.notYours'))
  })
  await as(users.installation, locale, async ({ page, t, go, button, see }) => {
    await go('/settings')
    await see(t('settings.retention.hint'))
    const forEver = page.getByRole('checkbox', { name: t('settings.retention.forEver') })
    if (await forEver.isChecked()) await forEver.click()
    await page.fill('input[name=years]', '99')
    await page.fill('input[name=reason]', `journey ${locale}`)
    await button('settings.save').first().click()
    await see(`journey ${locale}`)
    await button('settings.retention.now').waitFor()
    const addresses = page.locator('section', { hasText: t('settings.addresses.title') })
    const save = () => addresses.getByRole('button', { name: t('settings.save') }).click()
    await button('settings.addresses.add').click()
    await page.getByLabel(t('settings.addresses.pattern')).last().fill('10.0.0.0/33')
    await save()
    await page.getByRole('alert').getByText('10.0.0.0/33').first().waitFor()
    await page.getByLabel(t('settings.addresses.pattern')).last().fill('127.0.0.0/8')
    await save()
    await see(t('settings.saved'))
    while (await button('settings.addresses.remove').count()) await button('settings.addresses.remove').first().click()
    await save()
    await see(t('settings.addresses.any'))
  })
}
