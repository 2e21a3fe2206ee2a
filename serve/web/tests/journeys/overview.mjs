// SPDX-License-Identifier: Apache-2.0
// After sign-in an executive reads the year, opens its total, and sees nothing to change; the manager follows a todo.
import { as, check } from './steps.mjs'

export default async function overview({ locale, org, locked, users }) {
  const year = `org=${org}&period=2023-01-01/2024-01-01`
  await as(users.executive, locale, async ({ page, t, go, see }) => {
    await page.waitForURL('**/overview**')
    await go(`/overview?${year}`)
    await see(t('overview.total.location'))
    await page.locator('.total button').first().click()
    await page.locator('.n-drawer').getByText(t('parts.trace.inputs')).first().waitFor()
    await page.locator('.n-drawer').getByText('example', { exact: true }).first().waitFor()
    await page.keyboard.press('Escape')
    await go(`/overview?org=${org}&period=2019-01-01/2020-01-01`)
    await see(t('overview.startReader'))
    check(!(await page.locator('.start li button').count()), 'no button for a reader')
    await page.getByRole('button', { name: '2023', exact: true }).last().click()
    await see(t('overview.total.market'))
  })
  await as(users.manager, locale, async ({ page, t, go }) => {
    await go(`/overview?${year}`)
    await page.locator('.todo').getByText(t('overview.todo.report-not-final')).click()
    await page.waitForURL(`**/reports**${locked}**`)
  })
}
