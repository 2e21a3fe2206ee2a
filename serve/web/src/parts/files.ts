// SPDX-License-Identifier: Apache-2.0
/** Whether a file has one of the endings or media types of an accept list, and is small enough. */
export function fits(file: { name: string; type: string; size: number }, accept?: string, maxSize?: number): boolean {
  if (maxSize !== undefined && file.size > maxSize) return false
  if (!accept) return true
  return accept
    .split(',')
    .map((rule) => rule.trim().toLowerCase())
    .some((rule) => {
      if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule)
      if (rule.endsWith('/*')) return file.type.startsWith(rule.slice(0, -1))
      return file.type === rule
    })
}

/** A size for people, in steps of 1024: 512 B, 1.5 KiB, 12 MiB. */
export function printSize(bytes: number, locale: string): string {
  const units = ['B', 'KiB', 'MiB', 'GiB']
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 })} ${units[step]}`
}
