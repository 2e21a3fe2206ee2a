// SPDX-License-Identifier: Apache-2.0
import { STAGES } from '@/api/passports'
import type { BatteryFacts, PassportEntry, PassportView } from '@/api/passports'
import type { PublishedFootprint } from '@/api/products'
import { printNumber } from '@/format/number'
import { printPeriod } from '@/format/time'
import { unitText } from '@/format/unit'

/** A published footprint as one line of a list: its period, its amount and what it is for. */
export function footprintLabel(one: PublishedFootprint, locale: string): string {
  const { periodStart: start, periodEnd: end } = one
  return `${printPeriod({ start, end }, locale)} · ${printNumber(one.intensity).text} ${unitText(one.unit, locale)} · ${unitText(one.reference, locale)}`
}

export function emptyBattery(): BatteryFacts {
  return {
    category: 'EV', model: '', plant: '', lifeEnergy: '', lifeEnergySource: '', declared: '', declaredSource: '', study: '',
    stages: STAGES.map((stage) => ({ stage, value: '', source: '' })),
  }
}

/** What the form starts from: the newest version, or nothing; every stage has its row. */
export function entryOf(view: PassportView | null): PassportEntry {
  if (!view) return { gtin: null, batch: '', footprintId: null, open: false, body: { facts: [] } }
  const battery = view.body.battery
  return {
    gtin: view.gtin ?? null,
    batch: view.batch,
    footprintId: view.footprintId ?? null,
    open: view.open,
    body: {
      facts: view.body.facts.map((fact) => ({ ...fact })),
      battery: battery ? { ...battery, stages: emptyBattery().stages.map((row) => ({ ...(battery.stages.find((one) => one.stage === row.stage) ?? row) })) } : undefined,
    },
  }
}

/** What is sent: stages without a value are left out, for they were not captured. */
export function sent(entry: PassportEntry): PassportEntry {
  const battery = entry.body.battery
  return { ...entry, body: { ...entry.body, battery: battery ? { ...battery, stages: battery.stages.filter((one) => one.value.trim() !== '') } : undefined } }
}
