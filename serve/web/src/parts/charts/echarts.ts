// SPDX-License-Identifier: Apache-2.0
import { BarChart, CustomChart, LineChart, PieChart, SankeyChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, CustomChart, LineChart, PieChart, SankeyChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

export { init }
export type { EChartsCoreOption, EChartsType } from 'echarts/core'
