// SPDX-License-Identifier: Apache-2.0
import type { EntryFacts } from '@/api/quality'

const DAY = 86_400_000
const MUCH = 5

/** Whether a reading looks right beside the last one and the usual use; the server looks again. */
export function looks(facts: EntryFacts, value: string, time: number): 'tooLow' | 'tooHigh' | null {
  if (facts.kind !== 'REGISTER' || facts.last === null || facts.last === undefined || !facts.lastAt) return null
  const last = Number(facts.last)
  let move = Number(value) - last
  if (move < 0 && facts.digits) {
    const over = move + 10 ** facts.digits
    if (over < 10 ** (facts.digits - 1)) move = over
  }
  if (move < 0) return 'tooLow'
  if (facts.usualPerDay === null || facts.usualPerDay === undefined) return null
  const days = Math.max(1, (time - Date.parse(facts.lastAt)) / DAY)
  return move > Number(facts.usualPerDay) * days * MUCH ? 'tooHigh' : null
}
