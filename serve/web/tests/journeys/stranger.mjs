// SPDX-License-Identifier: Apache-2.0
// A user of plant A sees nothing of plant B: not in lists, not by its address.
import { as, check } from './steps.mjs'

export default async function stranger({ locale, secret, secretOrg, users }) {
  await as(users.recorder, locale, async ({ page, go }) => {
    for (const path of ['/inventory', '/data', '/boundary', '/readings', '/reports', '/verification', `/inventory/${secret}`, `/data?org=${secretOrg}`]) {
      await go(path)
      await page.locator('main#main').waitFor()
      check(!(await page.locator('body').innerText()).includes('SECRET-B'), `nothing of plant B on ${path}`)
    }
    await go(`/inventory/${secret}`)
    await page.getByText('not-found').first().waitFor()
  })
}
