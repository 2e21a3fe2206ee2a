// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { NSelect } from 'naive-ui'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import InventoryDetail from '@/pages/inventory/InventoryDetail.vue'
import InventoryEvidence from '@/pages/inventory/InventoryEvidence.vue'
import { global, PATIENCE, withServer } from './server'

const server = withServer()
const until = (work: () => void): Promise<void> => vi.waitFor(work, { timeout: PATIENCE })

test('the evidence of another version begins with its own total', async () => {
  const version = (n: number) => ({ id: 'i', orgUnitId: 'o', title: 'Works', version: n, state: 'LOCKED', reason: null, method: 'ghg-protocol', periodStart: '2018-01-01', periodEnd: '2019-01-01' })
  server.answers['GET /api/inventories/i'] = () => ({ inventory: version(2), versions: [version(1), version(2)] })
  for (const n of [1, 2]) {
    server.answers[`GET /api/inventories/i/versions/${n}/result`] = () => ({ total: '1', biogenic: '0', gwp: 'AR6', notes: [], findings: [], lines: [{ id: `gas-${n}` }] })
    server.answers[`GET /api/inventories/i/versions/${n}/lines`] = () => []
  }
  server.answers['GET /api/evidence'] = () => ({ origin: '', size: 1, waiting: 0, protectedAt: null, protectedSize: null, findings: [] })
  const routes = [{ path: '/:rest(.*)*', name: 'inventory', component: {} }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  const stubs = Object.fromEntries(['Totals', 'Workflow', 'Charts', 'Views', 'Lines', 'Uncertainty', 'Bridge', 'Document', 'Alternatives', 'Programmes', 'Review'].map((name) => [`Inventory${name}`, true]))
  const page = mount(InventoryDetail, { props: { id: 'i' }, global: { plugins: [...global.plugins, router], stubs } })
  await until(() => expect(page.find('[data-name=evidence]').exists()).toBe(true))
  await page.get('[data-name=evidence]').trigger('click')
  const figure = () => page.getComponent(InventoryEvidence).getComponent(NSelect)
  await until(() => expect(figure().props('options')).toHaveLength(3))
  figure().vm.$emit('update:value', 'source/gas-2')
  await until(() => expect(figure().props('value')).toBe('source/gas-2'))
  const versions = page.findAllComponents(NSelect).find((select) => select.props('value') === 2)
  versions?.vm.$emit('update:value', 1)
  await until(() => expect(page.getComponent(InventoryEvidence).props('version')).toBe(1))
  expect(figure().props('value')).toBe('total')
})
