// SPDX-License-Identifier: Apache-2.0
// A manager restates a locked inventory and sees the bridge between the versions.
import { as } from './steps.mjs'

export default async function restatement({ locale, locked, users }) {
  await as(users.manager, locale, async ({ page, t, go, button, see, figure, edit }) => {
    await go(`/inventory/${locked}`)
    await page.getByText(t('inventory.document'), { exact: true }).click()
    await edit('"100"', '"160"')
    await page.getByPlaceholder(t('inventory.reason')).fill('the bill of March was missing')
    await button('inventory.restate').click()
    await page.getByText(t('inventory.bridge'), { exact: true }).first().click()
    await figure('80')
    await figure('+30')
    await see(t('inventory.change').replace('{from}', '1').replace('{to}', '2'))
  })
}
