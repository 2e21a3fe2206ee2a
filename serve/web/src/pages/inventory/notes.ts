// SPDX-License-Identifier: Apache-2.0
import { useI18n } from 'vue-i18n'
import { useSourceNames } from '@/parts/names'

/** The sentences that the program writes as notes, by the key of their words; what varies is in the groups. */
const SENTENCES: readonly [key: string, pattern: RegExp, names: readonly string[]][] = [
  ['excluded', /^(\S+): excluded: ([\s\S]*)$/, ['source', 'reason']],
  ['noData', /^(\S+): no activity data; it is left out, not counted as zero\.$/, ['source']],
  ['gap', /^(\S+): no activity data for (.+); not counted as zero\.$/, ['source', 'span']],
  ['notReviewed', /^(\d+) activity data are not reviewed yet\.$/, ['n']],
  ['mayNotRead', /^(\S+): stood here in the period; you may not read its data\.$/, ['unit']],
  ['notControlled', /^(\S+): not controlled in (\S+); its data are counted in full\.$/, ['unit', 'span']],
  ['labRejected', /^(\S+): laboratory result (.+) was rejected and is left out: ([\s\S]*)$/, ['source', 'sample', 'reason']],
  ['jointly', /^(\S+): jointly controlled in (\S+); its data are counted in full\.$/, ['unit', 'span']],
  ['operatedByAnother', /^(\S+): operated by another in (\S+); its data are counted in full\.$/, ['unit', 'span']],
  ['operatedOnly', /^(\S+): operated without control in (\S+); its data are counted in full\.$/, ['unit', 'span']],
  ['share', /^(\S+): equity share (\S+) in (\S+) is not applied; its data are counted in full\.$/, ['unit', 'share', 'span']],
  ['outside', /^(\S+): (\S+) tCO2e are outside by (.+); where they matter they belong to investments or leased assets\.$/, ['source', 'amount', 'by']],
  ['residual', /^(\S+): no residual factor is declared; the remainder takes the location-based factor\.$/, ['source']],
  ['residualWider', /^(\S+): (\S+) is not published for (.+); the remainder takes the factor of (.+)\.$/, ['source', 'family', 'region', 'wider']],
  ['gridAverage', /^(\S+): neither certificates nor a residual factor; it takes the location-based factor in the market-based figure\.$/, ['source']],
  ['certificateSum', /^(\S+): its certificates are stated as a sum; market, period and retirement are not checked\.$/, ['source']],
  ['noAlternatives', /^Scope 2 alternatives are not shown: the rules know factors of (\S+) alone, not that of (.+)\.$/, ['family', 'sources']],
  ['marketUnknown', /^(\S+): the market of its grid is not known; certificates of any count\.$/, ['source']],
  ['programme', /^(\S+): (.+) knows no market-based figure; certificates do not lower its result\.$/, ['source', 'document']],
  ['offGrid', /^(\S+): direct supply and self-use take the grid factor in the location-based figure; the method does not count them as zero\.$/, ['source']],
  ['netHeat', /^(\S+): heat without a mark was taken as net calorific value\.$/, ['source']],
  ['demoElectricity', /^(.+)\. Electricity only: no fuel and no output are published\.$/, ['attribution']],
  ['demoStamps', /^35,040 quarter hours; stamps end their interval, the row stamped 0:00 closes its day\.$/, []],
  ['demoColumn', /^The file's own CO2 column sums to (\S+) t, (\S+) t\/MWh over the year; it is rounded to 0\.01 t per quarter hour and names no factor\.$/, ['sum', 'implied']],
  ['demoFactor', /^A factor of 2024 stands in for 2018, the only one at hand: for screening, not for filing\.$/, []],
  ['demoRanges', /^The half-ranges of uncertainty are assumed, not published\.$/, []],
  ['co2Only', /^(\S+): parameters without a fuel give CO2 only; CH4 and N2O are left out\.$/, ['source']],
]

export interface NoteWords {
  key: string
  values: Record<string, string>
}

/** Which sentence a note is; null for one that a person wrote. */
export function readNote(note: string): NoteWords | null {
  for (const [key, pattern, names] of SENTENCES) {
    const found = pattern.exec(note)
    if (found) return { key, values: Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? ''])) }
  }
  return null
}

/** Notes in the reader's language; what a person wrote stays as it is. */
export function useNotes(): (note: string) => string {
  const { t } = useI18n()
  const { source } = useSourceNames()
  return (note) => {
    const words = readNote(note)
    if (!words) return note
    const { source: code } = words.values
    return t(`inventory.note.${words.key}`, code ? { ...words.values, source: source(code) } : words.values)
  }
}
