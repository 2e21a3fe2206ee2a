// SPDX-License-Identifier: Apache-2.0
import { kindOf } from './model'
import type { Model, Process, Supply } from './model'

export interface Place {
  x: number
  y: number
}
export interface Box extends Place {
  /** Id of the process, or `process/index` of the input that it supplies from outside. */
  id: string
  process: string | null
  supply: Supply | null
  height: number
}
export interface Line {
  id: string
  source: string
  target: string
  /** Place of the input in its process. */
  input: number
}
export interface Graph {
  boxes: readonly Box[]
  lines: readonly Line[]
}

const WIDTH = 340
const GAP = 28
const HEAD = 104
const ROW = 35
const TALL = 13
const LONG = 15
const SUPPLY = 64

/** How far each process stands before the product: the longest way of its products, loops cut where they close. */
export function depths(model: Model): Map<string, number> {
  const depth = new Map<string, number>()
  const makers = new Map(model.processes.map((one) => [one.id, one]))
  const visit = (id: string, level: number, way: ReadonlySet<string>): void => {
    const one = makers.get(id)
    if (!one || way.has(id) || (depth.get(id) ?? -1) >= level) return
    depth.set(id, level)
    const longer = new Set([...way, id])
    for (const input of one.inputs ?? []) if (kindOf(input.from) === 'process') visit(input.from.process ?? '', level + 1, longer)
  }
  visit(model.process, 0, new Set())
  for (const one of model.processes) if (!depth.has(one.id)) visit(one.id, 0, new Set())
  return depth
}

/** Head and foot, and a row for each input, output and emission; long names take two lines. */
function heightOf(one: Process): number {
  const inputs = one.inputs ?? []
  const rows = inputs.length + one.outputs.length + (one.emissions ?? []).length
  return HEAD + ROW * rows + TALL * inputs.filter((input) => input.name.length > LONG).length
}

/** The model as boxes from left (suppliers) to right (the product), one column a step; moved boxes keep their place. */
export function graphOf(model: Model, moved: Readonly<Record<string, Place>>): Graph {
  const depth = depths(model)
  const last = Math.max(0, ...depth.values()) + 1
  const columns = new Map<number, number>()
  const boxes: Box[] = []
  const lines: Line[] = []
  const put = (box: Omit<Box, 'x' | 'y'>, column: number): void => {
    const y = columns.get(column) ?? 0
    columns.set(column, y + box.height + GAP)
    boxes.push({ ...box, ...(moved[box.id] ?? { x: (last - column) * WIDTH, y }) })
  }
  for (const one of model.processes) {
    const column = depth.get(one.id) ?? 0
    const inputs = one.inputs ?? []
    put({ id: one.id, process: one.id, supply: null, height: heightOf(one) }, column)
    inputs.forEach((input, n) => {
      const inside = kindOf(input.from) === 'process'
      const source = inside ? (input.from.process ?? '') : `${one.id}/${n}`
      if (!inside) put({ id: source, process: null, supply: input.from, height: SUPPLY }, column + 1)
      if (!inside || depth.has(source)) lines.push({ id: `${source}>${one.id}/${n}`, source, target: one.id, input: n })
    })
  }
  return { boxes, lines }
}
