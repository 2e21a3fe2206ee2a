// SPDX-License-Identifier: Apache-2.0
// node tests/journeys/run.mjs NAME, with ADDRESS, PASSWORD and WORLD (JSON) in the environment.
const name = process.argv[2]
const { default: journey } = await import(`./${name}.mjs`)
await journey(JSON.parse(process.env.WORLD))
