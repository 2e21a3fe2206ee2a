// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { newId, pact } from '../src/pages/supplier/document'
import type { Answer } from '../src/pages/supplier/document'

const ANSWER: Answer = {
  company: ' Example Works ', companyId: '', product: '钢卷 1', productId: 'urn:gtin:4712345060507', description: '', amount: '1', mass: '1', country: 'cn',
  excluding: '2.10', including: '2.10', fossil: '2.10', land: '', otherGases: ' ', uptake: '', aircraft: '', fossilCarbon: '0', exempted: '0', primary: '60',
  gwp: 'AR6', standards: 'ISO14067; PACT-3.0', sources: 'Example database 1.2；Nameless', allocation: '', packaging: true,
}

test('the form makes a PACT document of what was typed and leaves out what was not', () => {
  const asked = { unit: 'kilogram', periodFrom: '2025-01-01', periodTo: '2026-01-01' }
  expect(pact(ANSWER, asked, 'id', new Date('2026-02-01T00:00:00Z'))).toEqual({
    id: 'id',
    specVersion: '3.0.0',
    created: '2026-02-01T00:00:00.000Z',
    status: 'Active',
    companyName: 'Example Works',
    companyIds: ['urn:tanheng:company:Example%20Works'],
    productDescription: '',
    productIds: ['urn:gtin:4712345060507'],
    productNameCompany: '钢卷 1',
    pcf: {
      declaredUnitOfMeasurement: 'kilogram',
      declaredUnitAmount: '1',
      productMassPerDeclaredUnit: '1',
      referencePeriodStart: '2025-01-01T00:00:00Z',
      referencePeriodEnd: '2026-01-01T00:00:00Z',
      packagingEmissionsIncluded: true,
      ipccCharacterizationFactors: ['AR6'],
      crossSectoralStandards: ['ISO14067', 'PACT-3.0'],
      pcfExcludingBiogenicUptake: '2.10',
      pcfIncludingBiogenicUptake: '2.10',
      fossilGhgEmissions: '2.10',
      fossilCarbonContent: '0',
      exemptedEmissionsPercent: '0',
      primaryDataShare: '60',
      geographyCountry: 'CN',
      secondaryEmissionFactorSources: [{ name: 'Example database', version: '1.2' }, { name: 'Nameless', version: '' }],
    },
  })
})

test('ids are random UUIDs of version 4', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(newId()).not.toBe(newId())
})
