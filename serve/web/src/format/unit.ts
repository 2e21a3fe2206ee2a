// SPDX-License-Identifier: Apache-2.0
/** A piece of a printed unit: normal text, or a lowered or raised one. */
export interface UnitPiece {
  text: string
  level: 'base' | 'sub' | 'super'
}

const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉'
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const FORMULA = /(CO2|CH4|N2O|SF6|NF3|CF4|C2F6|SO2|H2O|NO2)/
const LENGTH = /((?:Nm|Sm|mm|cm|km|m)[23])(?![0-9])/

function split(symbol: string, locale: string): string {
  if (symbol === '1') return ''
  const myriad = locale.startsWith('zh') ? '万' : '10⁴ '
  return symbol
    .replace(/\b1e4 ?/g, myriad)
    .replace(/万 ?/g, myriad)
    .replace(/\*/g, '·')
    .replace(/\bCNY\b/g, locale.startsWith('zh') ? '元' : 'CNY')
}

/** Cuts a unit symbol into pieces so that CO2 and m3 can be set with real sub- and superscripts. */
export function unitPieces(symbol: string, locale: string): UnitPiece[] {
  const pieces: UnitPiece[] = []
  for (const run of split(symbol, locale).split(FORMULA)) {
    if (FORMULA.test(run)) push(pieces, run, 'sub')
    else for (const part of run.split(LENGTH)) push(pieces, part, LENGTH.test(part) ? 'super' : 'base')
  }
  return pieces
}

function push(pieces: UnitPiece[], text: string, level: UnitPiece['level']): void {
  for (const part of text.split(level === 'base' ? /(?!)/ : /(\d+)/)) {
    if (part) pieces.push({ text: part, level: /^\d+$/.test(part) ? level : 'base' })
  }
}

const digits = (text: string, alphabet: string): string => text.replace(/\d/g, (d) => alphabet[Number(d)] ?? d)

/** The same unit as plain text with Unicode sub- and superscripts, for charts, titles and exports to people. */
export function unitText(symbol: string, locale: string): string {
  return unitPieces(symbol, locale)
    .map(({ text, level }) =>
      level === 'sub' ? digits(text, SUBSCRIPT) : level === 'super' ? digits(text, SUPERSCRIPT) : text,
    )
    .join('')
}
