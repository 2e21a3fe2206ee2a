// SPDX-License-Identifier: Apache-2.0
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Root of the repository. */
export const HOME = join(import.meta.dirname, '..', '..', '..')
/** Where a finding is made from its parts. */
export const DIRECT = /Finding\s*\.\s*(?:error|warning|info)\(/g

export function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.java') && entry.parentPath.includes('/src/main/java'))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The arguments of a call whose bracket opens just before. */
export function argumentsAt(text: string, start: number): string[] {
  const found: string[] = []
  let [depth, current, quoted] = [0, '', false]
  for (let i = start; i < text.length; i++) {
    const c = text.charAt(i)
    if (quoted && c === '\\') current += c + text.charAt(++i)
    else if (c === '"') [quoted, current] = [!quoted, current + c]
    else if (!quoted && depth === 0 && c === ')') return [...found, current]
    else if (!quoted && depth === 0 && c === ',') [current] = ['', found.push(current)]
    else {
      if (!quoted) depth += '([{'.includes(c) ? 1 : ')]}'.includes(c) ? -1 : 0
      current += c
    }
  }
  return found
}
