// SPDX-License-Identifier: Apache-2.0
// A recorder asks a supplier, who answers by the link without an account, wrong at first; a reviewer accepts the answer and it stands among the footprints.
import { as, check } from './steps.mjs'

const ANSWER = { company: 'Mill', product: 'Coil', amount: '1', mass: '1', excluding: '2.1', including: '2.1', fossil: '2.1', fossilCarbon: '0', exempted: '0', primary: '70', country: 'CN', gwp: 'AR6', standards: 'ISO14067' }

export default async function suppliersJourney({ locale, org, users }) {
  const list = `/suppliers?org=${org}`
  const open = (page) => page.getByRole('button', { name: 'Mill', exact: true }).first().click()
  let path = ''

  await as(users.recorder, locale, async ({ page, t, go, see }) => {
    await go(list)
    await page.locator('[data-open-ask]').click()
    await page.locator('input[name=supplier]').fill('Mill')
    await page.locator('input[name=product]').fill('Coil')
    await page.locator('[data-ask]').click()
    path = new URL(await page.locator('[data-address] code').innerText()).hash
    check(path.length > 20, 'a link that nobody guesses')
    await go(`/supplier${path}`)
    await see('Coil')
    for (const [name, value] of Object.entries(ANSWER)) await page.locator(`input[name=${name}]`).fill(value)
    await page.locator('input[name=fossil]').fill('two')
    await page.locator('[data-send]').click()
    await see(t('findings.pcf-value.title'))
    await page.locator('input[name=fossil]').fill('2.1')
    await page.locator('[data-send]').click()
    await page.locator('[data-taken]').waitFor()
  })
  await as(users.reviewer, locale, async ({ page, t, go, see }) => {
    await go(list)
    await open(page)
    await page.locator('[data-newest]', { hasText: '2.1' }).waitFor()
    check((await page.locator('[data-open-ask]').count()) === 0, 'one who only reviews asks nobody')
    await page.locator('[data-accept]').click()
    await see(t('suppliers.accepted'))
    await page.keyboard.press('Escape')
    await page.locator('.n-tabs-tab', { hasText: t('suppliers.tabs.footprints') }).first().click()
    await see(t('suppliers.uses.valid'))
  })
}
