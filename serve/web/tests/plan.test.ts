// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Source } from '@/api/activity'
import type { PlanParameter } from '@/api/plan'
import { withPlan } from '@/pages/reports/plan'

const source = (id: string, orgUnitId: string, code: string) => ({ id, orgUnitId, code }) as Source
const row = (sourceId: string | null, more: Partial<PlanParameter> = {}) =>
  ({ sourceId, parameter: 'use', determination: 'meter at the gate', frequency: 'monthly', ...more }) as PlanParameter

describe('withPlan', () => {
  const sources = [source('s1', 'top', 'grid'), source('s2', 'shop', 'gas'), source('s3', 'top', 'coal')]
  const codes = new Map([['shop', 'SHOP']])

  it('says for each source of the plan where its data come from', () => {
    const rows = [row('s1', { instrument: 'meter 7', accuracy: '0.5S', calibrationDue: '2026-02-10' }), row('s2'), row('s2', { parameter: 'ncv' }), row(null)]
    expect(withPlan({ number: '1', sources: { grid: { name: 'Grid', instrument: 'old' } } }, rows, sources, 'top', codes)).toEqual({
      number: '1',
      sources: {
        grid: { name: 'Grid', 'activity-source': 'use: meter at the gate · monthly', instrument: 'meter 7 · 0.5S · 2026-02-10' },
        'SHOP/gas': { 'activity-source': 'use: meter at the gate · monthly; ncv: meter at the gate · monthly' },
      },
    })
  })

  it('adds nothing without a plan', () => {
    expect(withPlan({ number: '1' }, [], sources, 'top', codes)).toEqual({ number: '1' })
  })
})
