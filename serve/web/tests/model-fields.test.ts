// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { NRadioGroup, NSwitch } from 'naive-ui'
import { beforeAll, describe, expect, test } from 'vitest'
import { useLocale } from '@/locales'
import { countedOf } from '@/pages/products/certificates'
import type { Model, Scenario } from '@/pages/products/model'
import ModelAbout from '@/pages/products/ModelAbout.vue'
import ModelParameters from '@/pages/products/ModelParameters.vue'
import QualityFields from '@/pages/products/QualityFields.vue'
import ScenarioBox from '@/pages/products/ScenarioBox.vue'
import SourceFields from '@/pages/products/SourceFields.vue'
import { global } from './server'

const model: Model = { model: 'widget', process: 'mill', boundary: 'cradle-to-gate', period: '2026', processes: [{ id: 'mill', stage: 'production', outputs: [] }] }

beforeAll(() => useLocale('en'))

describe('parameters', () => {
  test('each new one has a name of its own that a formula can use', async () => {
    const panel = mount(ModelParameters, { props: { model, org: 'a', editable: true }, global })
    for (let n = 0; n < 4; n++) {
      await panel.get('[data-add-parameter]').trigger('click')
      await panel.setProps({ model: panel.emitted<[Model]>('change')?.at(-1)?.[0] })
    }
    expect(panel.props('model').parameters?.map((one) => one.name)).toEqual(['parameter', 'parameter_2', 'parameter_3', 'parameter_4'])
    panel.unmount()
  })
})

describe('the source of a number', () => {
  const part = { illustrative: true, pedigree: ['2', '3', '3', '3', '3'] }
  const fields = () => mount(SourceFields, { props: { part, org: 'a', editable: true }, global })

  test('a document does not take the illustrative mark away; its own switch does', async () => {
    const form = fields()
    await form.get('input[name=document]').setValue('Bill 7')
    const said = form.emitted<[object]>('change')?.at(-1)?.[0]
    expect({ ...part, ...said }).toMatchObject({ illustrative: true, source: { document: 'Bill 7' } })
    await form.getComponent(NSwitch).trigger('click')
    expect(form.emitted('change')?.at(-1)).toEqual([{ illustrative: undefined }])
  })

  test('the switch says what it is for', () => {
    expect(fields().get('[role=switch]').attributes('aria-label')).toBe('Illustrative: nobody published it')
    expect(mount(ModelAbout, { props: { model, editable: true }, global }).get('[role=switch]').attributes('aria-label')).toBe('A functional unit (what the product does)')
  })

  test('the five scores are one group each, named, and can be left open again', async () => {
    const form = mount(QualityFields, { props: { part, editable: true }, global })
    const groups = form.findAllComponents(NRadioGroup)
    expect(groups.map((group) => group.attributes('aria-label'))).toHaveLength(5)
    for (const group of groups) {
      expect(group.attributes('aria-label')).toBeTruthy()
      expect(group.element.closest('label')).toBeNull()
    }
    await form.get('[data-no-pedigree]').trigger('click')
    expect(form.emitted('change')).toEqual([[{ pedigree: undefined }]])
    await form.setProps({ part: { illustrative: true } })
    expect(form.find('[data-no-pedigree]').exists()).toBe(false)
  })
})

test.each([
  ['12345678901234.5', '0.25', '12345678901234.25'],
  ['100.000000', '99.9', '0.1'],
  ['1000', '1000.0', '0'],
])('of %s MWh with %s left, sources count %s', (held, left, counted) => expect(countedOf(held, left)).toBe(counted))

test('a scenario that emits more than a credit lies above it', () => {
  const scenario: Scenario = { id: 's' }
  const box = (base: number, total: number) => mount(ScenarioBox, { props: { scenario, model, org: 'a', editable: false, base, total, findings: [] }, global }).text()
  expect(box(-2, -1)).toMatch(/kgCO2e50\.0 %$/)
  expect(box(2, 1)).toMatch(/kgCO2e−50\.0 %$/)
})
