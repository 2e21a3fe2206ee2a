// SPDX-License-Identifier: Apache-2.0
import { printNumber } from '@/format/number'
import type { NumberHabit } from '@/format/number'

export interface TooltipRow {
  colour?: string
  name: string
  /** An exact decimal text; null is shown as missing. */
  value: string | null
  strong?: boolean
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

/** A tooltip as HTML: a heading, and names left with figures right. */
export function tooltip(title: string, rows: readonly TooltipRow[], unit: string, habit: NumberHabit): string {
  const lines = rows.map(({ colour, name, value, strong }) => {
    const { text, myriad } = printNumber(value, { habit })
    const dot = colour ? `<i style="display:inline-block;width:8px;height:8px;border-radius:2px;margin-right:7px;background:${colour}"></i>` : ''
    const weight = strong ? ';font-weight:600' : ''
    const figure = value === null ? text : `${text}${myriad} ${escape(unit)}`
    return `<tr style="line-height:1.6${weight}"><td>${dot}${escape(name)}</td><td style="padding-left:18px;text-align:right">${figure}</td></tr>`
  })
  return `<div style="font-weight:600;margin-bottom:3px">${escape(title)}</div><table style="border-spacing:0">${lines.join('')}</table>`
}
