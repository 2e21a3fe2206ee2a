// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { addEmission, addOutput, at, changeEmission, removeEmission, removeOutput, said, without } from '../src/pages/products/edit'
import { technologyOf } from '../src/pages/products/model'
import type { Model } from '../src/pages/products/model'

const model: Model = { model: 'm', process: 'p', boundary: 'cradle-to-gate', period: '2026', processes: [{ id: 'p', stage: 'production', outputs: [{ product: 'm', kind: 'reference', amount: '1 kg' }] }] }
const first = (of: Model) => of.processes.find((one) => one.id === 'p') ?? { outputs: [], emissions: [] }

describe('the whole document of a model', () => {
  test('lists change in one place', () => {
    expect(at([1, 2, 3], 1, (one) => one * 10)).toEqual([1, 20, 3])
    expect(without([1, 2, 3], 0)).toEqual([2, 3])
    expect(at(undefined, 0, (one) => one)).toEqual([])
  })

  test('an emission is added as nobody measured it, changed and taken away', () => {
    const more = addEmission(model, 'p', 'leak')
    expect(first(more).emissions).toEqual([{ name: 'leak', amount: '0 kg', gas: 'CO2', channel: 'fossil', illustrative: true }])
    const changed = changeEmission(more, 'p', 0, (one) => ({ ...one, gas: 'N2O' }))
    expect(first(changed).emissions?.[0]?.gas).toBe('N2O')
    expect(first(removeEmission(changed, 'p', 0)).emissions).toEqual([])
  })

  test('the reference product stays, other outputs go', () => {
    const more = addOutput(addOutput(model, 'p', 'waste'), 'p', 'waste')
    expect(first(more).outputs.map((one) => one.product)).toEqual(['m', 'waste', 'waste-2'])
    expect(first(removeOutput(more, 'p', 0)).outputs).toHaveLength(3)
    expect(first(removeOutput(more, 'p', 1)).outputs.map((one) => one.product)).toEqual(['m', 'waste-2'])
  })

  test('text that is not there is no key', () => {
    expect(said('  ')).toBeUndefined()
    expect(said(' a ')).toBe('a')
    expect(JSON.stringify({ note: said('') })).toBe('{}')
  })

  test('words of certificates name items of the published factors', () => {
    expect(technologyOf('wind')).toBe('风力发电')
    expect(technologyOf('集中式光伏')).toBe('光伏发电')
    expect(technologyOf('tidal')).toBe('tidal')
  })
})
