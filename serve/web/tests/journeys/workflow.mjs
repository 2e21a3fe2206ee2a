// SPDX-License-Identifier: Apache-2.0
// The recorder submits, the reviewer sends back, the recorder corrects, the manager locks.
import { as } from './steps.mjs'

export default async function workflow({ locale, inventory, users }) {
  const path = `/inventory/${inventory}`
  const move = (login, key, comment) =>
    as(login, locale, async ({ page, t, go, button }) => {
      await go(path)
      if (comment) await page.getByPlaceholder(t('inventory.comment')).fill(comment)
      await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST' && r.ok()), button(`inventory.move.${key}`).click()])
      await page.locator('.history', { hasText: comment ?? `→ ${t(`inventory.state.${key}`)}` }).waitFor()
    })
  await move(users.recorder, 'SUBMITTED')
  await move(users.reviewer, 'DRAFT', 'which bill?')
  await as(users.recorder, locale, async ({ page, t, go, button, figure, edit }) => {
    await go(path)
    await page.getByText(t('inventory.document'), { exact: true }).click()
    await edit('"100"', '"200"')
    await button('inventory.save').click()
    await figure('100')
  })
  await move(users.recorder, 'SUBMITTED')
  await move(users.reviewer, 'REVIEWED')
  await move(users.manager, 'APPROVED')
  await move(users.manager, 'LOCKED')
}
