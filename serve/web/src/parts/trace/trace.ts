// SPDX-License-Identifier: Apache-2.0
/** Where a value was published; `verified` is false where the row awaits a look into the document. */
export interface Citation {
  document: string
  edition?: string | null
  locator?: string | null
  id?: string | null
  release?: string | null
  verified: boolean
}

/** The provenance of one figure as the server writes it: the same shape for each of its inputs. */
export interface Trace {
  label: string
  value: { value: string; unit: string }
  rule?: string | null
  quality: string
  source?: Citation | null
  inputs?: readonly Trace[]
}

/** A file that stands behind a figure. */
export interface Evidence {
  name: string
  href?: string
  /** SHA-256 in hex. */
  hash?: string
  note?: string
}

/** A figure that can be opened: its trace at hand, or the way to fetch it. */
export interface Figure {
  title: string
  /** Period, organisation or what else places it. */
  context?: string
  trace?: Trace
  load?: (signal: AbortSignal) => Promise<Trace>
  evidence?: readonly Evidence[]
}

/** How many figures a trace rests on, itself not counted. */
export function countInputs(trace: Trace): number {
  return (trace.inputs ?? []).reduce((n, input) => n + 1 + countInputs(input), 0)
}

/** The published sources below a trace, each once, unverified ones first. */
export function sourcesOf(trace: Trace): Citation[] {
  const found = new Map<string, Citation>()
  const visit = (t: Trace): void => {
    if (t.source) found.set(JSON.stringify([t.source.document, t.source.locator, t.source.id]), t.source)
    t.inputs?.forEach(visit)
  }
  visit(trace)
  return [...found.values()].sort((a, b) => Number(a.verified) - Number(b.verified))
}
