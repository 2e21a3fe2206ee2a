// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import CasePage from '@/pages/verification/CasePage.vue'
import FindingList from '@/parts/FindingList.vue'
import { global, PATIENCE, refusal, withServer } from './server'

const server = withServer()
const until = (work: () => void): Promise<void> => vi.waitFor(work, { timeout: PATIENCE })

test('what keeps a case open is said once, also after a refused closing', async () => {
  const file = { id: 'c', orgUnitId: 'o', inventoryId: 'i', version: 1, closedAt: null, opinion: null, statement: 's', signer: 'n' }
  const [obstacle] = (refusal('case-open-major').problem as { findings: unknown[] }).findings
  server.answers['GET /api/cases/c'] = () => ({ file, title: 'Case', total: '1', newestVersion: 1, obstacles: [obstacle, { ...(obstacle as object), code: 'case-unlooked-sample' }] })
  server.answers['POST /api/cases/c/close'] = () => refusal('case-open-major')
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
  const stubs = { CasePlanForm: true, CaseSamples: true, CaseCompared: true, CasePoints: true, CaseClosing: true }
  const page = mount(CasePage, { props: { id: 'c' }, global: { plugins: [...global.plugins, router], stubs } })
  await until(() => expect(page.text()).toContain('Case'))
  await page.findAll('.n-tabs-tab').at(-1)?.trigger('click')
  const codes = () => page.findAllComponents(FindingList).flatMap((list) => list.props('findings').map((one) => one.code))
  await until(() => expect(codes()).toEqual(['case-open-major', 'case-unlooked-sample']))
  page.getComponent({ name: 'CaseClosing' }).vm.$emit('close', 'UNMODIFIED', 's', 'n')
  await until(() => expect(server.asked.at(-1)?.method).toBe('POST'))
  await flushPromises()
  await until(() => expect(page.find('[role=alert]').exists()).toBe(true))
  expect(codes().sort()).toEqual(['case-open-major', 'case-unlooked-sample'])
})
