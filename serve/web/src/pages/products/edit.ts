// SPDX-License-Identifier: Apache-2.0
import type { Emission, Input, Model, Output, Process, Supply } from './model'

type Change<T> = (before: T) => T

/** The list with one item changed; what is not there yet is no list. */
export function at<T>(list: readonly T[] | undefined, index: number, change: Change<T>): readonly T[] {
  return (list ?? []).map((one, n) => (n === index ? change(one) : one))
}

/** The list without one item. */
export const without = <T>(list: readonly T[] | undefined, index: number): readonly T[] => (list ?? []).filter((_, n) => n !== index)

/** The model with one process changed. */
export function changeProcess(model: Model, id: string, change: Change<Process>): Model {
  return { ...model, processes: model.processes.map((one) => (one.id === id ? change(one) : one)) }
}

export function changeInput(model: Model, process: string, index: number, change: Change<Input>): Model {
  return changeProcess(model, process, (one) => ({ ...one, inputs: at(one.inputs, index, change) }))
}

export function changeOutput(model: Model, process: string, index: number, change: Change<Output>): Model {
  return changeProcess(model, process, (one) => ({ ...one, outputs: at(one.outputs, index, change) }))
}

export function removeInput(model: Model, process: string, index: number): Model {
  return changeProcess(model, process, (one) => ({ ...one, inputs: without(one.inputs, index) }))
}

export function changeEmission(model: Model, process: string, index: number, change: Change<Emission>): Model {
  return changeProcess(model, process, (one) => ({ ...one, emissions: at(one.emissions, index, change) }))
}

export function removeEmission(model: Model, process: string, index: number): Model {
  return changeProcess(model, process, (one) => ({ ...one, emissions: without(one.emissions, index) }))
}

/** The reference product stays: all amounts of the process are for it. */
export function removeOutput(model: Model, process: string, index: number): Model {
  return changeProcess(model, process, (one) => (one.outputs[index]?.kind === 'reference' ? one : { ...one, outputs: without(one.outputs, index) }))
}

/** A process gives off something; nobody measured the amount yet, and it says so. */
export function addEmission(model: Model, process: string, name: string): Model {
  return changeProcess(model, process, (one) => ({ ...one, emissions: [...(one.emissions ?? []), { name, amount: '0 kg', gas: 'CO2', channel: 'fossil', illustrative: true }] }))
}

/** A process gives another thing, at first a waste that nobody treats. */
export function addOutput(model: Model, process: string, wish: string): Model {
  return changeProcess(model, process, (one) => {
    const product = free(wish, one.outputs.map((output) => output.product))
    return { ...one, outputs: [...one.outputs, { product, kind: 'waste', amount: '1 kg', illustrative: true }] }
  })
}

/** Text that is not there is no key. */
export const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

/** A name that is not in use: the wish, or the wish with a number behind the joint. */
export function free(wish: string, used: readonly string[], joint = '-'): string {
  if (!used.includes(wish)) return wish
  for (let n = 2; ; n++) if (!used.includes(`${wish}${joint}${n}`)) return `${wish}${joint}${n}`
}

/** A new process with one product; its amounts are yet to be said. */
export function addProcess(model: Model, wish: string, stage: string): { model: Model; id: string } {
  const id = free(wish, model.processes.map((one) => one.id))
  const made: Process = { id, name: id, stage, inputs: [], outputs: [{ product: id, kind: 'reference', amount: '1 kg' }] }
  return { model: { ...model, processes: [...model.processes, made] }, id }
}

/** Takes a process away with the inputs that it supplied; the one that makes the product stays. */
export function removeProcess(model: Model, id: string): Model {
  if (model.process === id) return model
  const left = model.processes
    .filter((one) => one.id !== id)
    .map((one) => ({ ...one, inputs: (one.inputs ?? []).filter((input) => input.from.process !== id || input.from.database !== undefined) }))
  return { ...model, processes: left }
}

/** A process takes something new; nobody published the amount yet, and it says so. */
export function addInput(model: Model, process: string, wish: string, from: Supply, unit = 'kg'): Model {
  return changeProcess(model, process, (one) => {
    const name = free(wish, (one.inputs ?? []).map((input) => input.name))
    return { ...one, inputs: [...(one.inputs ?? []), { name, amount: `1 ${unit}`, illustrative: true, from }] }
  })
}

/** One process takes the product of another, in the unit of that product. */
export function connect(model: Model, from: string, to: string): Model {
  const maker = model.processes.find((one) => one.id === from)
  const output = maker?.outputs.find((one) => one.kind === 'reference')
  if (!output || from === to) return model
  return addInput(model, to, output.product, { process: from }, unitIn(output.amount, output.unit))
}

/** Another supplier of an input. */
export const resupply = (model: Model, process: string, index: number, from: Supply): Model => changeInput(model, process, index, (input) => ({ ...input, from }))

/** The unit behind a number, as kg in 12.5 kg. */
export function unitIn(amount: string, unit?: string): string {
  return unit ?? /^[-+]?[\d.,eE]+\s+(.+)$/.exec(amount.trim())?.[1] ?? 'kg'
}
