// SPDX-License-Identifier: Apache-2.0
// A recorder brings a database of unit processes, told what is wrong with a first try; sees the link that is not closed, finds a process and hands the set on. An executive only looks.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { as, check } from './steps.mjs'

const example = fileURLToPath(new URL('../../../../docs/examples/processes-simapro.csv', import.meta.url))
const text = readFileSync(example, 'utf8')
const file = (content) => ({ name: 'set.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })

export default async function databases({ locale, org, users }) {
  await as(users.recorder, locale, async ({ page, t, go, button, see }) => {
    const modal = page.locator('.n-modal')
    await go(`/databases?org=${org}`)
    await see(t('databases.none'))
    await button('databases.add').click()
    await modal.locator('input[name=name]').fill('Example')
    await modal.locator('input[name=version]').fill(locale)
    await modal.locator('textarea[name=worth]').fill('illustrative')
    await modal.locator('input[type=file]').setInputFiles(file(text.replace('{Decimal separator: .}', '')))
    await button('databases.take').click()
    await see(t('findings.import-file.title'))
    await modal.locator('input[type=file]').setInputFiles(file(text))
    await button('databases.take').click()
    await see('Lubricating oil')
    await see(t('databases.openHint'))
    await page.locator('.panel input[aria-label]').last().fill('sludge')
    await see('EX3')
    const saved = page.waitForEvent('download')
    await button('databases.save').click()
    check((await (await saved).suggestedFilename()).endsWith('.zip'), 'handed on as a ZIP archive')
  })
  await as(users.executive, locale, async ({ go, button, see }) => {
    await go(`/databases?org=${org}`)
    await see('Lubricating oil')
    check((await button('databases.add').count()) === 0, 'no button for one who only looks')
  })
}
