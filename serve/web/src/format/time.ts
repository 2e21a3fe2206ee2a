// SPDX-License-Identifier: Apache-2.0
/** A half-open span of days: the end day is not in it. Dates are ISO (2023-01-01). */
export interface Period {
  start: string
  end: string
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
const iso = (date: Date): string => date.toISOString().slice(0, 10)

function isDay(text: string): boolean {
  return ISO_DAY.test(text) && !Number.isNaN(day(text).getTime()) && iso(day(text)) === text
}

/** Reads "2023-01-01/2024-01-01"; null unless both are days and the start is before the end. */
export function parsePeriod(text: string | null | undefined): Period | null {
  const [start = '', end = '', more] = (text ?? '').split('/')
  if (more !== undefined || !isDay(start) || !isDay(end) || start >= end) return null
  return { start, end }
}

export const periodText = (period: Period): string => `${period.start}/${period.end}`

export const yearPeriod = (year: number): Period => ({ start: `${year}-01-01`, end: `${year + 1}-01-01` })

export function monthPeriod(year: number, month: number): Period {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`
  return { start: `${year}-${pad(month)}-01`, end: next }
}

export function quarterPeriod(year: number, quarter: number): Period {
  return { start: monthPeriod(year, quarter * 3 - 2).start, end: monthPeriod(year, quarter * 3).end }
}

const pad = (n: number): string => String(n).padStart(2, '0')

export type PeriodKind = 'year' | 'quarter' | 'month' | 'range'

export function periodKind(period: Period): PeriodKind {
  const [year = 0, month = 1] = period.start.split('-').map(Number)
  const same = (other: Period): boolean => other.start === period.start && other.end === period.end
  if (same(yearPeriod(year))) return 'year'
  if (month % 3 === 1 && same(quarterPeriod(year, (month + 2) / 3))) return 'quarter'
  return same(monthPeriod(year, month)) ? 'month' : 'range'
}

/** The same kind of period before or after; a range moves by its own length in days. */
export function stepPeriod(period: Period, step: 1 | -1): Period {
  const [year = 0, month = 1] = period.start.split('-').map(Number)
  const months = { year: 12, quarter: 3, month: 1, range: 0 }[periodKind(period)]
  if (months > 0) {
    const first = new Date(Date.UTC(year, month - 1 + step * months, 1))
    const last = new Date(Date.UTC(year, month - 1 + step * months + months, 1))
    return { start: iso(first), end: iso(last) }
  }
  const length = day(period.end).getTime() - day(period.start).getTime()
  return { start: iso(new Date(day(period.start).getTime() + step * length)), end: iso(new Date(day(period.end).getTime() + step * length)) }
}

/** A title for people: 2023, 2023 Q1 / 2023 年第 1 季度, 2023-03, or both days of a range (the last one included). */
export function printPeriod(period: Period, locale: string): string {
  const zh = locale.startsWith('zh')
  const [year = '', month = ''] = period.start.split('-')
  switch (periodKind(period)) {
    case 'year':
      return zh ? `${year} 年` : year
    case 'quarter': {
      const quarter = (Number(month) + 2) / 3
      return zh ? `${year} 年第 ${quarter} 季度` : `${year} Q${quarter}`
    }
    case 'month':
      return zh ? `${year} 年 ${Number(month)} 月` : monthName(period.start, locale)
    default:
      return `${period.start} – ${lastDay(period)}`
  }
}

function monthName(start: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(day(start))
}

/** The last day that belongs to the period. */
export function lastDay(period: Period): string {
  return iso(new Date(day(period.end).getTime() - 86_400_000))
}

/** An instant at the site's own clock, as 2023-03-05 14:15:00, with the zone when it is asked for. */
export function printInstant(instant: string, zone: string, options: { seconds?: boolean; zoneName?: boolean } = {}): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(date)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? ''
  const clock = `${part('hour')}:${part('minute')}${options.seconds ? `:${part('second')}` : ''}`
  const offset = options.zoneName ? ` ${part('timeZoneName').replace('GMT', 'UTC')}` : ''
  return `${part('year')}-${part('month')}-${part('day')} ${clock}${offset}`
}
