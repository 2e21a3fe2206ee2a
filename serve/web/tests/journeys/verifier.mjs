// SPDX-License-Identifier: Apache-2.0
// A verifier opens a figure down to its readings, looks at the sample and closes the case.
import { as } from './steps.mjs'

export default async function verifier({ locale, verified, verifiedValue, users }) {
  await as(users.verifier, locale, async ({ page, t, go, button, see }) => {
    await go(`/verification/${verified}`)
    for (const key of ['objective', 'criteria', 'scope']) await page.fill(`textarea[name=${key}]`, `${key} of the year`)
    await page.getByText(t('verification.independence')).click()
    await page.getByText(t('verification.approved')).click()
    await button('users.save').click()

    await page.getByText(t('verification.samples'), { exact: true }).click()
    await page.locator('.n-data-table-tbody a').first().click()
    await page.locator('.n-drawer').getByText(t('parts.trace.openEvidence')).first().click()
    await page.waitForURL('**/readings**')
    await see(t('readings.raw'))
    await page.locator('.n-data-table-tbody .n-data-table-tr').nth(10).waitFor()

    await go(`/verification/${verified}`)
    await page.getByText(t('verification.samples'), { exact: true }).click()
    const open = page.locator('.n-data-table-tbody .n-data-table-tr', { hasText: t('verification.toLook') })
    await open.first().waitFor()
    for (let left = await open.count(); left > 0; left = await open.count()) {
      await open.first().getByRole('button', { name: t('verification.fine'), exact: true }).click()
      await page.waitForFunction(([text, n]) => [...document.querySelectorAll('.n-data-table-tbody .n-data-table-tr')].filter((r) => r.textContent.includes(text)).length < n, [t('verification.toLook'), left])
    }
    await page.getByText(t('verification.compared'), { exact: true }).click()
    const found = page.getByLabel(`${t('verification.verified')}: `).first()
    await found.fill(verifiedValue)
    const saved = page.waitForResponse((r) => r.request().method() !== 'GET' && r.ok())
    await found.press('Enter')
    await found.blur()
    await saved
    await page.getByText(t('verification.closing'), { exact: true }).click()
    await page.getByPlaceholder(t('verification.statement')).fill('Nothing came to our attention.')
    await page.getByPlaceholder(t('verification.signer')).fill('V. Erifier')
    await button('verification.doClose').click()
    await see(t('verification.opinion.UNMODIFIED'))
    await button('verification.doClose').waitFor({ state: 'detached' })
  })
}
