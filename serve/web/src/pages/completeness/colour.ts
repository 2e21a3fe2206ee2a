// SPDX-License-Identifier: Apache-2.0
import type { Colour } from '@/api/completeness'
import type { Tone } from '@/parts/StatusTag.vue'

export const toneOf = (colour: Colour): Tone => (colour === 'RED' ? 'error' : colour === 'YELLOW' ? 'warning' : 'good')
