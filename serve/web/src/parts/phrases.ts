// SPDX-License-Identifier: Apache-2.0
import chinese from './phrases.zh-CN.json'

/** {} stands for anything, {#} for a number, day, period or share. */
const HOLE = /\\\{(#?)\\\}/g
const NUMBER = '([-+]?\\d[\\d.,:/TZ+ -]*(?:%|e-?\\d+)?)'
const known = new Map(Object.entries(chinese as Record<string, string>))
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patterns = [...known]
  .filter(([english]) => english.includes('{}') || english.includes('{#}'))
  .sort(([a], [b]) => b.replace(/\{#?\}/g, '').length - a.replace(/\{#?\}/g, '').length)
  .map(([english, words]) => ({ form: new RegExp(`^${escaped(english).replace(HOLE, (_, number) => (number ? NUMBER : '(.+?)'))}$`), words }))

/**
 * What the program says in English of a value that it got or wanted, in Chinese: the phrase as a whole, or one with
 * holes whose fillings are names and numbers. A text without a phrase, such as a name or a quantity, stays as it is.
 */
export function phrase(text: string): string {
  const whole = known.get(text)
  if (whole !== undefined) return whole
  const [, quantity, dimension = ''] = /^(.*) \(([^()]+)\)$/.exec(text) ?? []
  if (quantity !== undefined && part(dimension) !== dimension) return `${quantity}（${part(dimension)}）`
  for (const { form, words } of patterns) {
    const found = form.exec(text)
    if (found) return words.replace(/\{(\d)\}/g, (_, place: string) => part(found[Number(place) + 1] ?? ''))
  }
  return text
}

/** A filling is another phrase only if it is wholly known or made by "per" or "of"; a name never is. */
function part(text: string): string {
  return / per |^mass of /.test(text) ? phrase(text) : (known.get(text) ?? text)
}
