// SPDX-License-Identifier: Apache-2.0
/** One set of colours feeds Naive UI, the charts and the page styles. */
export interface Tokens {
  canvas: string
  surface: string
  raised: string
  sunken: string
  line: string
  lineStrong: string
  text: string
  muted: string
  faint: string
  accent: string
  accentHover: string
  accentPressed: string
  accentSoft: string
  onAccent: string
  info: string
  warning: string
  error: string
  shadow: string
  /** Categories without an order of their own. */
  series: readonly string[]
  scope: { '1': string; '2': string; '3': string }
  quality: {
    measured: string
    'read-back': string
    interpolated: string
    estimated: string
    manual: string
    substituted: string
    missing: string
  }
}

export const light: Tokens = {
  canvas: '#f4f6f4',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#f0f3f0',
  line: '#e2e7e3',
  lineStrong: '#c6cfc8',
  text: '#16201b',
  muted: '#55635b',
  faint: '#75827b',
  accent: '#177a4b',
  accentHover: '#1f8f5a',
  accentPressed: '#0f6039',
  accentSoft: '#e4f2ea',
  onAccent: '#ffffff',
  info: '#2a6aa8',
  warning: '#9a6200',
  error: '#b93a2c',
  shadow: '0 8px 28px rgba(18, 38, 28, 0.12)',
  series: ['#2c7a57', '#3f78b5', '#d19a2e', '#8564ae', '#c7683f', '#3d9a9c', '#a3506f', '#7f8a52'],
  scope: { '1': '#c7683f', '2': '#3f78b5', '3': '#8564ae' },
  quality: {
    measured: '#2c8a5c',
    'read-back': '#7aa84a',
    interpolated: '#58a9a0',
    estimated: '#d19a2e',
    manual: '#4f83bd',
    substituted: '#c7683f',
    missing: '#aab4ad',
  },
}

export const dark: Tokens = {
  canvas: '#0a0f0d',
  surface: '#111815',
  raised: '#18211d',
  sunken: '#0d1311',
  line: '#212c27',
  lineStrong: '#384740',
  text: '#e4ece8',
  muted: '#9caba3',
  faint: '#7d8c84',
  accent: '#3fc588',
  accentHover: '#5ad49b',
  accentPressed: '#2fa972',
  accentSoft: '#12301f',
  onAccent: '#04150c',
  info: '#6fb0ea',
  warning: '#e2ad4f',
  error: '#f0806f',
  shadow: '0 10px 32px rgba(0, 0, 0, 0.55)',
  series: ['#4fc08d', '#6ba6e0', '#e6b757', '#b091d8', '#e88c63', '#5fc2c4', '#d27d9c', '#a9b674'],
  scope: { '1': '#e88c63', '2': '#6ba6e0', '3': '#b091d8' },
  quality: {
    measured: '#4fc08d',
    'read-back': '#a5cc6b',
    interpolated: '#66bdb3',
    estimated: '#e6b757',
    manual: '#76abe2',
    substituted: '#e88c63',
    missing: '#55625b',
  },
}

/** The tokens as custom properties: series colours are --series-0.., qualities --quality-measured.. */
export function cssVariables(tokens: Tokens): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [key, value] of Object.entries(tokens)) {
    const name = key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
    if (typeof value === 'string') result[`--${name}`] = value
    else for (const [sub, colour] of Object.entries(value)) result[`--${name}-${sub}`] = String(colour)
  }
  return result
}
