// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { NInputNumber, NSelect } from 'naive-ui'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { useLocale } from '@/locales'
import CoilLate from '@/pages/coils/CoilLate.vue'
import SigningKeyPanel from '@/pages/gateways/SigningKeyPanel.vue'
import LeafCheck from '@/pages/identifier/LeafCheck.vue'
import { useChecked } from '@/pages/identifier/standing'
import IdentifiersPage from '@/pages/identifiers/IdentifiersPage.vue'
import ReadingBatches from '@/pages/identifiers/ReadingBatches.vue'
import DatabasePicker from '@/pages/products/DatabasePicker.vue'
import ModelCertificates from '@/pages/products/ModelCertificates.vue'
import PcfPicker from '@/pages/products/PcfPicker.vue'
import MailPanel from '@/pages/settings/MailPanel.vue'
import GrantForm from '@/pages/sharing/GrantForm.vue'
import EditDrawer from '@/parts/page/EditDrawer.vue'
import { useSave } from '@/parts/page/load'
import { global, PATIENCE, refusal, withServer } from './server'

const server = withServer()
let shown: VueWrapper | null = null

afterEach(() => {
  shown?.unmount()
  document.body.innerHTML = ''
})
const until = (work: () => void): Promise<void> => vi.waitFor(work, { timeout: PATIENCE, interval: 10 })

describe('what the server refuses is shown', () => {
  test.each([
    ['keys of a gateway', () => mount(SigningKeyPanel, { props: { id: 'g' }, global })],
    ['batches of readings', () => mount(ReadingBatches, { props: { gateways: [] }, global })],
    ['identifiers', () => mount(IdentifiersPage, { global: { ...global, stubs: { ReadingBatches: true } } })],
    ['late readings', () => mount(CoilLate, { props: { month: 'm', activity: [{ input: 'power', line: '', unit: 'kWh', items: '1', measured: '1', pools: [], total: '1', unallocated: '0' }], editable: false }, global })],
    ['lots of certificates', () => mount(ModelCertificates, { props: { model: { model: 'w', process: 'p', boundary: '', period: '', processes: [] }, editable: true }, global })],
    ['footprints of suppliers', () => mount(PcfPicker, { global })],
    ['databases', () => mount(DatabasePicker, { props: { supply: {} }, global })],
  ])('%s', async (_, open) => {
    for (const path of ['/api/gateways/g/signing-keys', '/api/identifiers/readings', '/api/identifiers', '/api/coils/m/late', '/api/certificates', '/api/pcfs', '/api/databases']) server.answers[`GET ${path}`] = () => refusal('access-denied')
    shown = open()
    await until(() => expect(shown?.text()).toContain('access-denied'))
  })
})

describe('mail', () => {
  const view = { on: true, host: 'mail.example.com', port: 587, security: 'STARTTLS', login: '', sender: 'a@example.com', secret: false }

  async function panel(): Promise<VueWrapper> {
    server.answers['GET /api/mail'] = () => view
    server.answers['PUT /api/mail'] = () => view
    server.answers['POST /api/mail/trial'] = () => view
    const made = (shown = mount(MailPanel, { global, attachTo: document.body }))
    await until(() => expect(made.find('input[name=mail-trial]').exists()).toBe(true))
    return made
  }
  const host = (made: VueWrapper): string => made.get<HTMLInputElement>('input[name=mail-host]').element.value

  test('a trial leaves what is being written, and Enter in its field saves nothing', async () => {
    const made = await panel()
    await made.get('input[name=mail-host]').setValue('other.example.com')
    const trial = made.get<HTMLInputElement>('input[name=mail-trial]')
    await trial.setValue('b@example.com')
    trial.element.form?.requestSubmit()
    await until(() => expect(server.asked.map((one) => `${one.method} ${one.path}`)).toContain('POST /api/mail/trial'))
    await until(() => expect(made.find('[role=status]').exists()).toBe(true))
    expect(server.asked.filter((one) => one.method === 'PUT')).toEqual([])
    expect(host(made)).toBe('other.example.com')
  })

  test('the button saves the form that it stands outside of', async () => {
    const made = await panel()
    expect(made.get('form#mail').element.contains(made.get('input[name=mail-host]').element)).toBe(true)
    made.get<HTMLButtonElement>('button[form=mail]').element.form?.requestSubmit()
    await until(() => expect(server.asked.filter((one) => one.method === 'PUT')).toHaveLength(1))
  })
})

test('a claim of one version is not chosen for another, and its sources are not offered for it', async () => {
  const thing = { id: 't', kind: 'INVENTORY', subject: 'i', orgUnitId: 'o', createdAt: '', name: 'Works' }
  server.answers['GET /api/identifiers'] = () => [{ thing, printed: 'AAAAA', address: '', forms: {} }]
  server.answers['GET /api/inventories/i/versions/1/result'] = () => ({ lines: [{ id: 'gas' }] })
  server.answers['GET /api/inventories/i/versions/2/result'] = () => new Promise<never>(() => undefined)
  const form = (shown = mount(GrantForm, { global, attachTo: document.body }))
  const [things] = form.findAllComponents(NSelect)
  await until(() => expect(things?.props('options')).toHaveLength(1))
  things?.vm.$emit('update:value', 't')
  await nextTick()
  const claims = () => form.findAllComponents(NSelect)[1]
  await until(() => expect(claims()?.props('options')).toHaveLength(3))
  claims()?.vm.$emit('update:value', ['source/gas'])
  form.getComponent(NInputNumber).vm.$emit('update:value', 2)
  await nextTick()
  expect(claims()?.props('value')).toEqual([])
  expect(claims()?.props('options')?.map((one) => one.value)).toEqual(['categories', 'gases'])
})

test('what was written for one month is not taken for another, and times are those of the reader', async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  const activity = [{ input: 'power', line: '', unit: 'kWh', items: '1', measured: '1', pools: [], total: '1', unallocated: '0' }]
  server.answers['GET /api/coils/m/late'] = () => [{ input: 'power', line: '', item: 'C1', knownAt: '2026-01-01T23:30:00Z', monthId: 'm', number: 1, reason: 'r', recordedBy: 'u', value: '1' }]
  server.answers['GET /api/coils/n/late'] = () => []
  const late = (shown = mount(CoilLate, { props: { month: 'm', activity, editable: true }, global, attachTo: document.body }))
  await until(() => expect(late.text()).toContain('2026-01-02 07:30'))
  await late.get('input[name=item]').setValue('C2')
  await late.setProps({ month: 'n' })
  expect(late.get<HTMLInputElement>('input[name=item]').element.value).toBe('')
  expect(late.text()).not.toContain('C1')
  vi.unstubAllEnvs()
})

test('what the log says of a thing changes with the language', async () => {
  const leaf = { kind: 'passport', at: '2026-01-01T00:00:00Z', leaf: '{"version":"1"}', proof: null }
  const card = (shown = mount(LeafCheck, { props: { leaves: [leaf], policy: '' }, global }))
  await until(() => expect(card.text()).toContain('Passport'))
  await useLocale('zh-CN')
  await nextTick()
  expect(card.text()).toContain('尚未写入日志')
  await useLocale('en')
})

test('the answer of an earlier check never replaces a later one', async () => {
  const waiting: ((text: string) => void)[] = []
  const subject = shallowRef(1)
  const answer = useChecked(
    () => subject.value,
    () => new Promise<string>((done) => waiting.push(done)),
  )
  subject.value = 2
  await nextTick()
  waiting[1]?.('second')
  waiting[0]?.('first')
  await flushPromises()
  expect(answer.value).toBe('second')
})

test('the answer to an earlier search of a database never replaces a later one', async () => {
  server.answers['GET /api/databases'] = () => [{ id: 'd', name: 'set', version: '1' }]
  let release = (): void => undefined
  const slow = new Promise<void>((done) => (release = done))
  server.answers['GET /api/databases/d/processes'] = async ({ query }) => {
    if (query.get('text') === 'st') await slow
    return [{ id: query.get('text'), product: query.get('text'), name: '', unit: 'kg', location: '' }]
  }
  const picker = (shown = mount(DatabasePicker, { props: { supply: { database: 'set', version: '1' } }, global }))
  const processes = () => picker.findAllComponents(NSelect)[1]
  await until(() => expect(picker.findAllComponents(NSelect)[0]?.props('value')).toBe('d'))
  processes()?.vm.$emit('search', 'st')
  processes()?.vm.$emit('search', 'steel')
  await until(() => expect(processes()?.props('options')?.map((one) => one.value)).toEqual(['steel']))
  release()
  await new Promise((done) => setTimeout(done, 50))
  expect(processes()?.props('options')?.map((one) => one.value)).toEqual(['steel'])
})

test('Enter in a drawer saves only what is ready', async () => {
  const drawer = (shown = mount(EditDrawer, { props: { title: 'x', saving: useSave(), ready: false }, global, attachTo: document.body }))
  const form = document.querySelector('form')
  form?.dispatchEvent(new Event('submit'))
  expect(drawer.emitted('save')).toBeUndefined()
  await drawer.setProps({ ready: true })
  form?.dispatchEvent(new Event('submit'))
  expect(drawer.emitted('save')).toHaveLength(1)
})
