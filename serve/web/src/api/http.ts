// SPDX-License-Identifier: Apache-2.0
import type { Problem} from './problem';
import { readProblem, unreachable } from './problem'

export type Query = Record<string, string | number | boolean | null | undefined | readonly string[]>

export interface CallOptions {
  query?: Query
  signal?: AbortSignal
}

type Listener = (problem: Problem) => void
const listeners = new Set<Listener>()

/** Called on every refused request; the shell listens for an ended session. */
export function onProblem(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** An address with its query; empty values are left out, lists repeat the name. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== null && item !== undefined && item !== '') search.append(name, String(item))
    }
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((c) => c.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined
}

async function send(method: string, path: string, body: unknown, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  const token = cookie('XSRF-TOKEN')
  if (method !== 'GET' && token) headers['X-XSRF-TOKEN'] = token
  const form = body instanceof FormData || body instanceof Blob
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: options.signal }
  if (body !== undefined) init.body = form ? body : JSON.stringify(body)
  try {
    return await fetch(address(path, options.query), init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw report(unreachable())
  }
}

function report(problem: Problem): Problem {
  for (const listener of listeners) listener(problem)
  return problem
}

async function json(response: Response): Promise<unknown> {
  const text = await response.text()
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function call<T>(method: string, path: string, body: unknown, options: CallOptions = {}): Promise<T> {
  const response = await send(method, path, body, options)
  if (!response.ok) throw report(readProblem(response.status, await json(response)))
  return (await json(response)) as T
}

/** The one way to the server: same origin, session cookie, CSRF header on writes, refusals as Problem. */
export const http = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
    call<T>('GET', path, undefined, { query, signal }),
  post: <T = void>(path: string, body?: unknown, options?: CallOptions): Promise<T> => call<T>('POST', path, body, options),
  put: <T = void>(path: string, body?: unknown, options?: CallOptions): Promise<T> => call<T>('PUT', path, body, options),
  patch: <T = void>(path: string, body?: unknown, options?: CallOptions): Promise<T> =>
    call<T>('PATCH', path, body, options),
  delete: <T = void>(path: string, options?: CallOptions): Promise<T> => call<T>('DELETE', path, undefined, options),
  /** Fetches a file and saves it under the name that the server gives, else under the fallback. */
  async download(path: string, fallback: string, query?: Query): Promise<void> {
    const response = await send('GET', path, undefined, { query })
    if (!response.ok) throw report(readProblem(response.status, await json(response)))
    const name = fileName(response.headers.get('Content-Disposition')) ?? fallback
    saveBlob(await response.blob(), name)
  },
}

/** The file name of a Content-Disposition header, the UTF-8 form first. */
export function fileName(disposition: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (extended) return decodeURIComponent(extended)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
}

export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
