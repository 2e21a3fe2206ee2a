// SPDX-License-Identifier: Apache-2.0
export type Severity = 'ERROR' | 'WARNING' | 'INFO'

/** What the server found wrong or worth saying: what it is about, what it got, what it wanted, what to do. */
export interface Finding {
  code: string
  severity: Severity
  subject: string
  got?: string | null
  wanted?: string | null
  advice?: string | null
}

/** A refused request: its status and its findings. Status 0 means that the server was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly findings: readonly Finding[],
    title: string,
  ) {
    super(title)
    this.name = 'Problem'
  }

  get unreachable(): boolean {
    return this.status === 0
  }
}

interface ProblemBody {
  title?: unknown
  detail?: unknown
  findings?: unknown
}

/** Reads an application/problem+json body; a body of another kind becomes one finding named by the status. */
export function readProblem(status: number, body: unknown): Problem {
  const { title, detail, findings } = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody
  const text = typeof title === 'string' ? title : `HTTP ${status}`
  if (Array.isArray(findings) && findings.length > 0) return new Problem(status, findings as Finding[], text)
  const advice = typeof detail === 'string' ? detail : null
  return new Problem(status, [{ code: `http-${status}`, severity: 'ERROR', subject: text, advice }], text)
}

export const unreachable = (): Problem =>
  new Problem(0, [{ code: 'server-unreachable', severity: 'ERROR', subject: '' }], 'unreachable')

/** Any thrown value as findings, so that every page can show it in the same list. */
export function findingsOf(error: unknown): readonly Finding[] {
  if (error instanceof Problem) return error.findings
  return [{ code: 'page-failed', severity: 'ERROR', subject: error instanceof Error ? error.message : String(error) }]
}
