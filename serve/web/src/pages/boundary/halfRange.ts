// SPDX-License-Identifier: Apache-2.0

/** A half-range as the form shows it: `5 %`, `default`, `class 0.5S`, or the object as it stands. */
export function halfRangeText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const entries = Object.entries(value)
  const [first] = entries
  return entries.length === 1 && first?.[0] === 'meter-class' ? `class ${String(first[1])}` : JSON.stringify(value)
}

/** What the document says of a half-range; nothing where nothing is typed. */
export function halfRangeOf(text: string): unknown {
  const typed = text.trim()
  if (typed === '') return undefined
  const named = /^(?:class|等级)\s*(\S+)$/i.exec(typed)
  if (named) return { 'meter-class': named[1] }
  if (!typed.startsWith('{')) return typed
  try {
    return JSON.parse(typed) as unknown
  } catch {
    return typed
  }
}

/** Both parts, or nothing; a word such as `default` for the whole stands for both. */
export function uncertaintyOf(activity: string, factor: string): Record<string, unknown> | undefined {
  const parts = { activity: halfRangeOf(activity), factor: halfRangeOf(factor) }
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined)
  return kept.length ? Object.fromEntries(kept) : undefined
}

/** The texts of both parts. */
export function uncertaintyTexts(value: unknown): [string, string] {
  if (value === 'default') return ['default', 'default']
  const parts = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return [halfRangeText(parts.activity), halfRangeText(parts.factor)]
}
