// SPDX-License-Identifier: Apache-2.0
import type { Trace } from './trace'

/** A piece of a rule: a name may be one of the inputs, a constant carries its unit. */
export type RulePiece =
  | { kind: 'name'; text: string; input?: Trace }
  | { kind: 'number'; text: string }
  | { kind: 'constant'; text: string; unit: string }
  | { kind: 'operator' | 'function' | 'bracket' | 'separator' | 'power'; text: string }

const FUNCTIONS = new Set(['min', 'max', 'sum', 'abs', 'if', 'and', 'or', 'not'])
const SIGNS: Record<string, string> = { '*': '×', '/': '÷', '-': '−', '<=': '≤', '>=': '≥', '==': '=', '!=': '≠' }
const NUMBER = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:\s*\/\s*\d+(?:\.\d+)?(?![\w.]))?/
const CONSTANT = /^\[\s*([+-]?\d+(?:\.\d+)?(?:\s*\/\s*\d+(?:\.\d+)?)?)\s*([^\]]*)\]/
const NAME = /^[\p{L}_][\p{L}\p{N}_]*/u
const OPERATOR = /^(<=|>=|==|!=|[-+*/<>×÷−])/

function nameAt(text: string, names: readonly string[]): string | undefined {
  const known = names.find((n) => text.startsWith(n) && !/^[\p{L}\p{N}_]/u.test(text.slice(n.length)))
  return known ?? NAME.exec(text)?.[0]
}

/**
 * Cuts a formula into pieces, names matched to the inputs by their labels, longest first. Null for a rule that is
 * prose rather than a formula: then it is shown as written.
 */
export function readRule(rule: string, inputs: readonly Trace[]): RulePiece[] | null {
  const names = inputs.map((i) => bare(i.label)).sort((a, b) => b.length - a.length)
  const pieces: RulePiece[] = []
  let rest = rule.trim()
  while (rest) {
    const [piece, length] = next(rest, names)
    if (!piece) return null
    pieces.push(piece)
    rest = rest.slice(length).trimStart()
  }
  return isFormula(pieces) ? match(pieces, inputs) : null
}

/** A label without the remark in brackets that a source may have added. */
const bare = (label: string): string => label.replace(/\s*\([^)]*\)\s*$/, '')

/**
 * Gives each name its input: by label, else by the label's first word, else the one input that is left over for the
 * one name that is left over. A name that stays without one is shown as a name; nothing is guessed.
 */
function match(pieces: readonly RulePiece[], inputs: readonly Trace[]): RulePiece[] {
  const names = [...new Set(pieces.flatMap((p) => (p.kind === 'name' ? [p.text] : [])))]
  const found = new Map<string, Trace>()
  const free = new Set(inputs)
  const take = (fits: (name: string, label: string) => boolean): void => {
    for (const name of names.filter((n) => !found.has(n))) {
      const fitting = [...free].filter((input) => fits(name, input.label))
      if (fitting.length !== 1 || !fitting[0]) continue
      found.set(name, fitting[0])
      free.delete(fitting[0])
    }
  }
  take((name, label) => label === name)
  take((name, label) => bare(label) === name)
  take((name, label) => label.toLowerCase().split(/\s/)[0] === name.toLowerCase())
  if (free.size === 1 && found.size === names.length - 1) take(() => true)
  return pieces.map((p) => (p.kind === 'name' ? { ...p, input: found.get(p.text) } : p))
}

function next(rest: string, names: readonly string[]): [RulePiece | null, number] {
  const constant = CONSTANT.exec(rest)
  if (constant) return [{ kind: 'constant', text: compact(constant[1]), unit: (constant[2] ?? '').trim() }, constant[0].length]
  const number = NUMBER.exec(rest)
  if (number) return [{ kind: 'number', text: compact(number[0]) }, number[0].length]
  const power = /^\^\s*(\d+)/.exec(rest)
  if (power) return [{ kind: 'power', text: power[1] ?? '' }, power[0].length]
  const operator = OPERATOR.exec(rest)
  if (operator) return [{ kind: 'operator', text: SIGNS[operator[0]] ?? operator[0] }, operator[0].length]
  if (/^[()]/.test(rest)) return [{ kind: 'bracket', text: rest.charAt(0) }, 1]
  if (/^[,;，]/.test(rest)) return [{ kind: 'separator', text: ',' }, 1]
  const name = nameAt(rest, names)
  if (!name) return [null, 0]
  const called = FUNCTIONS.has(name) && /^\s*\(/.test(rest.slice(name.length))
  if (called) return [{ kind: 'function', text: name }, name.length]
  return [{ kind: 'name', text: name }, name.length]
}

const compact = (text: string | undefined): string => (text ?? '').replace(/\s+/g, '')

/** Names side by side, or a name alone, are words and not a formula. */
function isFormula(pieces: readonly RulePiece[]): boolean {
  const operand = (p: RulePiece | undefined): boolean => p?.kind === 'name' || p?.kind === 'number' || p?.kind === 'constant'
  const acts = pieces.some((p) => p.kind === 'operator' || p.kind === 'function' || p.kind === 'power')
  return acts && pieces.every((piece, i) => !(operand(piece) && operand(pieces[i + 1])))
}

/** A fraction as numerator and denominator, else null. */
export function fraction(text: string): [string, string] | null {
  const [over, under] = text.split('/')
  return over && under ? [over, under] : null
}
