// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPinia } from 'pinia'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { i18n, useLocale } from '@/locales'

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  body: string
}
/** What the server says: a value as JSON, or a refusal with its status and problem. */
export type Answer = (asked: Asked) => unknown
export class Refusal {
  constructor(
    readonly status: number,
    readonly problem: unknown,
  ) {}
}

/** A finding as the server refuses with it. */
export const refusal = (code: string): Refusal => new Refusal(422, { status: 422, title: code, findings: [{ code, severity: 'ERROR', subject: '', got: null, wanted: null, advice: null }] })

/** Whole pages are mounted slowly on a busy machine. */
export const PATIENCE = 60_000
vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE })

export const global = { plugins: [i18n, createPinia()] }

/** A server over HTTP for the components of a test file: an answer for each "METHOD path", and what was asked of it. */
export function withServer(): { answers: Record<string, Answer>; asked: Asked[] } {
  const held = { answers: {} as Record<string, Answer>, asked: [] as Asked[] }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
      const one: Asked = { method: request.method ?? '', path, query, body: Buffer.concat(parts).toString() }
      held.asked.push(one)
      const answer = held.answers[`${one.method} ${path}`]
      void Promise.resolve(answer ? answer(one) : new Refusal(404, { status: 404, title: path })).then((value) => {
        const refused = value instanceof Refusal
        response.writeHead(refused ? value.status : 200, { 'Content-Type': refused ? 'application/problem+json' : 'application/json' })
        response.end(JSON.stringify(refused ? value.problem : value))
      })
    })
  })
  beforeAll(async () => {
    await useLocale('en')
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    ;(window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  })
  beforeEach(() => {
    held.answers = {}
    held.asked = []
  })
  afterAll(() => void server.close())
  return held
}
