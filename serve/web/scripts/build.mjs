// SPDX-License-Identifier: Apache-2.0
// Installs and builds only what has changed: called by Maven, which knows nothing of npm's caches.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = join(dirname(fileURLToPath(import.meta.url)), '..')

function run(...words) {
  const done = spawnSync('npm', words, { cwd: home, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

function once(stamp, key, work) {
  const file = join(home, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === key) return
  work()
  writeFileSync(file, key)
}

function files(folder) {
  return readdirSync(join(home, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(home, name)).isFile())
    .sort()
}

function hash(names) {
  const sum = createHash('sha256')
  for (const name of names) sum.update(name).update('\0').update(readFileSync(join(home, name)))
  return sum.digest('hex')
}

const setup = ['package.json', 'package-lock.json', 'openapi.json', 'index.html', 'vite.config.ts', 'tsconfig.json', 'eslint.config.js']
const sources = () => [...setup, ...files('src').filter((f) => !f.endsWith('schema.d.ts')), ...files('public'), ...files('tests')]

once('node_modules/.installed', hash(['package-lock.json']), () => run('ci', '--no-audit', '--no-fund'))
const now = hash(sources())
const built = existsSync(join(home, 'dist/index.html')) ? 'node_modules/.built' : 'node_modules/.rebuilt'
if (built.endsWith('.rebuilt')) rmSync(join(home, built), { force: true })
once(built, now, () => run('run', 'build'))
if (process.argv.includes('check')) run('run', 'check')
