// SPDX-License-Identifier: Apache-2.0
// A register comes in as a file; then a counter is read by hand on a phone without a line, and sent when it is back.
import { as } from './steps.mjs'

const REGISTER = '编号,名称,英文名称,能源种类,级别,上级表编号,出厂编号,安装日期\nW-1,总水表,Main water,水,1,,A-1,2025-01-01\nW-2,车间水表,Hall water,水,2,W-1,A-2,2025-01-01\nW-3,坏行,Bad,光,2,W-1,,\n'

export default async function byhand({ locale, org, users }) {
  await as(users.recorder, locale, async ({ page, t, go, see, button, choose }) => {
    await go(`/meters?org=${org}&period=2026-01-01/2026-03-01`)
    await page.setInputFiles('input[type=file]', { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) })
    await see(t('meters.notYet'))
    await see(t('meters.fates.ASIDE'))
    await page.getByRole('button', { name: t('meters.take').replace('{n}', '2'), exact: true }).click()
    await page.getByText(t('meters.network'), { exact: true }).click()
    await page.locator('.node').first().waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await go(`/meters/by-hand?org=${org}&period=2026-01-01/2026-03-01`)
    await choose(page.locator('.form .n-select').first(), 'water')
    await page.fill('input[name=value]', '990')
    await see(t('meters.tooHigh'))
    await page.fill('input[name=value]', '172.5')
    await page.context().setOffline(true)
    await button('meters.keep').click()
    await see(t('meters.waiting').replace('{n}', '1'))
    await see(t('meters.offline'))
    if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE.replace('.png', '-offline.png') })
    await page.context().setOffline(false)
    await see(t('meters.sent'))
    await page.locator('.waiting').waitFor({ state: 'detached' })
  })
}
