// SPDX-License-Identifier: Apache-2.0
/** What the checker writes, in Chinese; figures and what a person wrote stay as they are. Longer sentences stand first. */
const CHINESE: readonly [RegExp, string][] = [
  [/iBUILDING carbon management, published case/g, 'iBUILDING 碳管理公开案例'],
  [/^What else is counted, or which base is meant\?$/, '还计入了什么，或指的是哪个基数？'],
  [/^Which factor was used, of which year\?$/, '用的是哪个因子、哪一年的？'],
  [/^Which of them was used\?$/, '用的是其中哪一个？'],
  [/^Which factor is missing\?$/, '缺了哪个因数？'],
  [/^Which base or measurement explains it\?$/, '用哪个基数或哪次测量可以解释？'],
  [/^Shares of which totals\?$/, '各是哪个总量的份额？'],
  [/^Against which base\?$/, '相对哪个基数？'],
  [/^Which part is missing\?$/, '缺了哪一部分？'],
  [/^Which base and which period has each of them\?$/, '各自的基数和期间是什么？'],
  [/^Is it (.+)\? The text does not print it\.$/, '是 $1 吗？原文没有印出。'],
  [/^Which amount is not printed right\?$/, '哪个数量印错了？'],
  [/^Which factor was used for each\?$/, '各用了哪个因子？'],
  [/^Which definition of the index is meant\?$/, '指标用的是哪个定义？'],
  [/highest grid factor published for China/g, '中国已公布的最高电网因子'],
  [/coal burnt completely/g, '煤完全燃烧'],
  [/a power plant at 20 % efficiency/g, '效率 20 % 的电厂'],
  [/bounds as entered/g, '界限为填入值'],
  [/, bounds (\S+(?: \S+)?) to /g, '，界限 $1 至 '],
  [/ = at most /g, ' = 至多 '],
  [/, which (\d+) published values can be/g, '，与 $1 个公布值相符'],
  [/, published /g, '，公布值 '],
  [/, above /g, '，高于 '],
  [/ is not /g, ' 不等于 '],
  [/ISO\/IEC 30134-2, total energy \/ IT energy/g, 'ISO/IEC 30134-2，总能耗 / IT 设备能耗'],
  [/The Green Grid, \(total - reused\) \/ IT energy/g, 'The Green Grid，(总能耗 − 回收利用能量) / IT 设备能耗'],
  [/ISO\/IEC 30134-6, reused \/ total energy/g, 'ISO/IEC 30134-6，回收利用能量 / 总能耗'],
  [/ISO\/IEC 30134-3, renewable \/ total energy/g, 'ISO/IEC 30134-3，可再生能源 / 总能耗'],
  [/, lower is better/g, '，越低越好'],
  [/, higher is better/g, '，越高越好'],
  [/the baseline of a reduction project/g, '减排项目的基准线'],
  [/an organisation's purchased electricity/g, '组织的购入电力'],
  [/the remainder of a market-based figure/g, '基于市场口径的余量'],
  [/no official use/g, '无官方用途'],
  [/carbon \(not CO2\) per tonne of coal equivalent/g, '每吨标煤的碳（非 CO2）'],
  [/popular conversion of electricity/g, '电力的流行折算'],
  [/^electricity, /g, '电力，'],
  [/CAICT case collection (\d+)/g, '中国信通院案例集 $1'],
  [/AII case collection (\d+)/g, '工业互联网产业联盟案例集 $1'],
  [/zero-carbon factory report/g, '零碳工厂报告'],
]
const KINDS: readonly [string, string][] = [
  ['average CO2 emission factor of electricity, excluding market-traded non-fossil electricity', '电力平均二氧化碳排放因子（不含市场化交易的非化石电量）'],
  ['average CO2 emission factor of electricity', '电力平均二氧化碳排放因子'],
  ['regional grid average CO2 emission factor', '区域电网平均二氧化碳排放因子'],
  ['grid average factor for enterprise emission reporting', '企业排放报告用电网平均因子'],
  ['baseline factor, operating margin (OM)', '基准线排放因子 电量边际（OM）'],
  ['baseline factor, build margin (BM)', '基准线排放因子 容量边际（BM）'],
]

export const sayIn = (locale: string, text: string): string =>
  locale.startsWith('zh') ? CHINESE.reduce((said, [pattern, words]) => said.replace(pattern, words), text) : text

/** The name of a published value; its id holds the region in Chinese. */
export function nameIn(locale: string, match: { id: string; name: string }): string {
  if (!locale.startsWith('zh')) return match.name
  const region = match.id.split('/').find((part) => /[\u4e00-\u9fff]/.test(part))
  for (const [kind, words] of KINDS) {
    const at = match.name.indexOf(`: ${kind}, `)
    if (at > 0) return `${region ?? match.name.slice(0, at)} · ${words}，${match.name.slice(at + kind.length + 4)}`
  }
  return sayIn(locale, match.name)
}
