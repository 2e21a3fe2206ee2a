// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { uncertaintyOf, uncertaintyTexts } from '@/pages/boundary/halfRange'

describe('half-ranges of the source form', () => {
  it('leave what the document says as it was', () => {
    for (const said of [
      { activity: '5 %', factor: '10 %' },
      { activity: 'default', factor: 'default' },
      { activity: { 'meter-class': '0.5S' } },
      { activity: { 'meter-class': '0.5S', 'transformer-class': '0.5' }, factor: { lower: '50 %', upper: '100 %' } },
    ]) {
      expect(uncertaintyOf(...uncertaintyTexts(said))).toEqual(said)
    }
  })
  it('know a class by its word and nothing by nothing', () => {
    expect(uncertaintyOf('等级 0.2S', '')).toEqual({ activity: { 'meter-class': '0.2S' } })
    expect(uncertaintyOf(' ', '')).toBeUndefined()
  })
})
