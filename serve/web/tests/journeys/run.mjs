// SPDX-License-Identifier: Apache-2.0
// node tests/journeys/run.mjs NAME, with ADDRESS, PASSWORD and WORLD (JSON) in the environment.
import { closeBrowser } from '../look/browser.mjs'

const name = process.argv[2]
const { default: journey } = await import(`./${name}.mjs`)
try {
  await journey(JSON.parse(process.env.WORLD))
} finally {
  await closeBrowser()
}
