// SPDX-License-Identifier: Apache-2.0
import type { Status } from '@/api/activity'

/** The tone of a tag for the state of a review. */
export const toneOf = (status: Status): 'neutral' | 'info' | 'good' | 'warning' =>
  ({ RECORDED: 'neutral', RETURNED: 'warning', REVIEWED: 'info', APPROVED: 'good' } as const)[status]
