// SPDX-License-Identifier: Apache-2.0
import type { Tokens } from './tokens'

/** The chart theme made of the same tokens as the page. */
export function chartTheme(t: Tokens): Record<string, unknown> {
  const axis = {
    axisLine: { lineStyle: { color: t.lineStrong } },
    axisTick: { show: false },
    axisLabel: { color: t.muted, fontSize: 12 },
    splitLine: { lineStyle: { color: t.line } },
    nameTextStyle: { color: t.muted },
  }
  return {
    color: t.series,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: 'inherit', color: t.text },
    legend: { textStyle: { color: t.muted }, icon: 'roundRect', itemWidth: 10, itemHeight: 10, inactiveColor: t.faint },
    tooltip: {
      backgroundColor: t.raised,
      borderColor: t.line,
      textStyle: { color: t.text, fontSize: 13 },
      extraCssText: `box-shadow:${t.shadow};border-radius:8px;font-variant-numeric:tabular-nums`,
    },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: axis,
    bar: { itemStyle: { borderRadius: 2 }, barMaxWidth: 36 },
    line: { symbol: 'circle', symbolSize: 6, smooth: false },
  }
}
