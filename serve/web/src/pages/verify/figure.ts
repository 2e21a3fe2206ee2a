// SPDX-License-Identifier: Apache-2.0
import { listOf, objectOf, textOf } from './canonical'
import type { JsonObject } from './canonical'

/** Decimals of a tonne at which a line is posted. */
const QUANTUM = 12
const AMOUNT = /^(-?)(0|[1-9]\d{0,30})(?:\.(\d{1,12}))?$/
const COUNTED = new Set(['EMISSION', 'DEDUCTION'])
const NOT_BIOGENIC = new Set(['CH4', 'N2O'])
const SCOPES = ['1', '2-location', '2-market', '3']
const CATEGORIES = ['1', '2', '3', '4', '5', '6']

/** A posted line that counts in the total. */
interface Counted {
  source: string
  gas: string
  basis: string
  scope: string
  category: string
  amount: bigint
}

/**
 * The figure of that name in tCO2e, added up from the posted lines. These, the input and the method
 * are what the leaf of the calculation commits to, so the sum cannot be stated otherwise; that the
 * lines follow from the input only the verifier program computes. Undefined: there is no such figure.
 */
export function figureOf(bundle: JsonObject, name: string): string | undefined {
  const lines = counted(bundle)
  const sum = (pick: (line: Counted) => boolean): string => written(lines.filter(pick).reduce((all, line) => all + line.amount, 0n))
  const isLocation = (line: Counted): boolean => line.basis !== 'market'
  const isMarket = (line: Counted): boolean => line.basis !== 'location'
  const [group = '', ...rest] = name.split('/')
  const key = rest.join('/')
  if (name === 'total') return sum(isLocation)
  if (name === 'totalMarket') return sum(isMarket)
  if (group === 'scope' && SCOPES.includes(key)) {
    const scope = key.slice(0, 1)
    return sum((line) => line.scope === scope && (key === '2-market' ? isMarket(line) : isLocation(line)))
  }
  if (group === 'category' && (CATEGORIES.includes(key) || lines.some((line) => line.category === key))) {
    return sum((line) => line.category === key && isLocation(line))
  }
  if (group === 'gas' && lines.some((line) => line.gas === key && isLocation(line))) {
    return sum((line) => line.gas === key && isLocation(line))
  }
  if (group === 'source' && listOf(objectOf(bundle, 'result'), 'lines').some((line) => line.id === key)) {
    return sum((line) => line.source === key && isLocation(line))
  }
  return undefined
}

/** How the lines enter the total follows from the kind of their source in the method. */
function counted(bundle: JsonObject): Counted[] {
  const kinds = new Map(listOf(objectOf(bundle, 'method'), 'kinds').map((kind) => [textOf(kind, 'id'), kind]))
  const sources = new Map(listOf(objectOf(bundle, 'input'), 'sources').map((source) => [textOf(source, 'id'), source]))
  return listOf(objectOf(bundle, 'result'), 'lines').flatMap((of) => {
    const id = textOf(of, 'id')
    const source = sources.get(id)
    const kind = source && kinds.get(textOf(source, 'kind'))
    if (!source || !kind) throw new Error(`no source of a kind of the method: ${id}`)
    const second = source.secondRouteOf
    const isSecond = Array.isArray(second) && second.length > 0
    return listOf(of, 'trace').flatMap((line) => {
      const gas = textOf(line, 'gas')
      const isGasOfBiomass = kind.treatment === 'BIOGENIC' && NOT_BIOGENIC.has(gas)
      if (isSecond || !(isGasOfBiomass || COUNTED.has(textOf(kind, 'treatment')))) return []
      const amount = read(textOf(line, 'posted'))
      return [{ source: id, gas, basis: textOf(line, 'basis'), scope: textOf(kind, 'scope'), category: textOf(kind, 'category'), amount }]
    })
  })
}

function read(text: string): bigint {
  const [, sign, whole = '', part = ''] = AMOUNT.exec(text) ?? []
  if (sign === undefined) throw new Error(`no amount: ${text}`)
  const value = BigInt(whole + part.padEnd(QUANTUM, '0'))
  return sign === '-' ? -value : value
}

function written(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(QUANTUM + 1, '0')
  const part = digits.slice(-QUANTUM).replace(/0+$/, '')
  return (amount < 0n ? '-' : '') + digits.slice(0, -QUANTUM) + (part && `.${part}`)
}
