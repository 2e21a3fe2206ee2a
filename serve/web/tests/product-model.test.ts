// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { addInput, addProcess, connect, removeProcess, resupply, unitIn } from '../src/pages/products/edit'
import { depths, graphOf } from '../src/pages/products/graph'
import { kindOf } from '../src/pages/products/model'
import type { Model } from '../src/pages/products/model'
import { inForce } from '../src/pages/products/published'

const model: Model = {
  model: 'widget',
  process: 'assembly',
  boundary: 'cradle-to-gate',
  period: '2026',
  processes: [
    {
      id: 'assembly',
      stage: 'production',
      outputs: [{ product: 'widget', kind: 'reference', amount: '1 item' }],
      inputs: [
        { name: 'coil', amount: '2 kg', from: { process: 'mill' } },
        { name: 'power', amount: '3 kWh', from: { electricity: { year: '2024' } } },
      ],
    },
    { id: 'mill', stage: 'raw-material', outputs: [{ product: 'coil', kind: 'reference', amount: '1000 kg' }], inputs: [{ name: 'scrap', amount: '1 kg', from: { process: 'assembly' } }] },
  ],
}
const inputs = (of: Model, id: string) => of.processes.find((one) => one.id === id)?.inputs ?? []

describe('the graph of a model', () => {
  test('suppliers stand left of what they supply, and a loop ends', () => {
    expect(Object.fromEntries(depths(model))).toEqual({ assembly: 0, mill: 1 })
    const graph = graphOf(model, {})
    const x = (id: string): number => graph.boxes.find((box) => box.id === id)?.x ?? Number.NaN
    expect(x('mill')).toBeLessThan(x('assembly'))
    expect(x('assembly/1')).toBe(x('mill'))
    expect(graph.lines.map((line) => line.id).sort()).toEqual(['assembly/1>assembly/1', 'assembly>mill/0', 'mill>assembly/0'])
  })

  test('a moved box keeps its place', () => {
    expect(graphOf(model, { mill: { x: 7, y: 9 } }).boxes.find((box) => box.id === 'mill')).toMatchObject({ x: 7, y: 9 })
  })

  test('a line to a supplier that is not there is not drawn', () => {
    expect(graphOf(resupply(model, 'assembly', 0, { process: 'gone' }), {}).lines.map((line) => line.source)).not.toContain('gone')
  })
})

describe('changes of a model', () => {
  test('a connection takes the product in its own unit and says that its amount is illustrative', () => {
    const added = addProcess(model, 'process', 'production')
    expect(added.id).toBe('process')
    expect(inputs(connect(added.model, 'process', 'assembly'), 'assembly').at(-1)).toEqual({ name: 'process', amount: '1 kg', illustrative: true, from: { process: 'process' } })
    expect(connect(model, 'mill', 'mill')).toBe(model)
    expect(connect(model, 'gone', 'mill')).toBe(model)
  })

  test('names are given once', () => {
    expect(inputs(addInput(model, 'assembly', 'coil', { name: 'x' }), 'assembly').map((one) => one.name)).toEqual(['coil', 'power', 'coil-2'])
    expect(addProcess(model, 'mill', 'production').id).toBe('mill-2')
  })

  test('a process goes with what it supplied; that of the product stays', () => {
    const left = removeProcess(model, 'mill')
    expect(left.processes.map((one) => one.id)).toEqual(['assembly'])
    expect(inputs(left, 'assembly').map((one) => one.name)).toEqual(['power'])
    expect(removeProcess(model, 'assembly')).toBe(model)
    expect(model.processes).toHaveLength(2)
  })

  test.each([
    ['12.5 kg', undefined, 'kg'],
    ['1 t·km', undefined, 't·km'],
    ['a * b', 'kg/m2', 'kg/m2'],
    ['a * b', undefined, 'kg'],
  ])('the unit of %s', (amount, unit, wanted) => expect(unitIn(amount, unit)).toBe(wanted))

  test.each([
    [{ process: 'mill' }, 'process'],
    [{ factor: 'x' }, 'factor'],
    [{ database: 'd', version: '1', process: 'p' }, 'database'],
    [{ supplier: 's', pcf: 'p', values: '1 kgCO2e/kg' }, 'supplier'],
    [{ name: 'n', values: '1 kgCO2e/kg' }, 'values'],
  ])('the kind of %j is %s', (supply, kind) => expect(kindOf(supply)).toBe(kind))
})

test('of a period the footprint published last counts', () => {
  const row = { id: 'a', productId: 'p', number: 1, periodStart: '2024-01-01', periodEnd: '2025-01-01', reference: '1 kg', intensity: '2', unit: 'kgCO2e/kg', illustrative: '0', modelHash: '', resultHash: '', publishedBy: '', publishedAt: '', stale: [] }
  expect(inForce([row, { ...row, id: 'b' }, { ...row, id: 'c', periodStart: '2025-01-01', periodEnd: '2026-01-01' }]).map((one) => one.id)).toEqual(['b', 'c'])
})
