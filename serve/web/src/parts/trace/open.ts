// SPDX-License-Identifier: Apache-2.0
import { shallowReactive } from 'vue'
import { findingsOf } from '@/api/problem'
import type { Finding } from '@/api/problem'
import type { Figure, Trace } from './trace'

interface Opened {
  shown: boolean
  figure: Figure | null
  trace: Trace | null
  findings: readonly Finding[]
}

/** What the one trace drawer of the shell shows. */
export const opened: Opened = shallowReactive({ shown: false, figure: null, trace: null, findings: [] })

let running: AbortController | null = null

/** Opens the drawer on a figure and fetches its trace if need be; a later figure wins over a slow one. */
export async function openTrace(figure: Figure): Promise<void> {
  running?.abort()
  const mine = (running = new AbortController())
  Object.assign(opened, { shown: true, figure, trace: figure.trace ?? null, findings: [] })
  if (figure.trace || !figure.load) return
  try {
    const trace = await figure.load(mine.signal)
    if (running === mine) opened.trace = trace
  } catch (error) {
    if (running === mine) opened.findings = findingsOf(error)
  }
}

export function closeTrace(): void {
  running?.abort()
  opened.shown = false
}
