// SPDX-License-Identifier: Apache-2.0
const ENGLISH: Record<string, string> = {
  全国: 'China', 华北: 'North China', 东北: 'Northeast China', 华东: 'East China', 华中: 'Central China', 西北: 'Northwest China', 南方: 'South China', 西南: 'Southwest China',
  北京: 'Beijing', 天津: 'Tianjin', 河北: 'Hebei', 山西: 'Shanxi', 内蒙古: 'Inner Mongolia', 辽宁: 'Liaoning', 吉林: 'Jilin', 黑龙江: 'Heilongjiang', 上海: 'Shanghai', 江苏: 'Jiangsu',
  浙江: 'Zhejiang', 安徽: 'Anhui', 福建: 'Fujian', 江西: 'Jiangxi', 山东: 'Shandong', 河南: 'Henan', 湖北: 'Hubei', 湖南: 'Hunan', 广东: 'Guangdong', 广西: 'Guangxi', 海南: 'Hainan',
  重庆: 'Chongqing', 四川: 'Sichuan', 贵州: 'Guizhou', 云南: 'Yunnan', 西藏: 'Tibet', 陕西: 'Shaanxi', 甘肃: 'Gansu', 青海: 'Qinghai', 宁夏: 'Ningxia', 新疆: 'Xinjiang',
}

/** A region of China in the reader's language; the library files it under its Chinese name. Others stay as they are. */
export const regionName = (region: string, locale: string): string => (locale.startsWith('zh') ? region : (ENGLISH[region] ?? region))
