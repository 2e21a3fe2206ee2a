// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import { http } from '@/api/http'
import type { components } from '@/api/schema'

export type Job = components['schemas']['JobView']

export const ended = (job: Job): boolean => job.state !== 'RUNNING'

/** Follows a long task by server-sent events until it ends; a broken line is repaired by the browser. */
export function followJob(id: string, onEnd?: (job: Job) => void): ShallowRef<Job | null> {
  const job = shallowRef<Job | null>(null)
  const source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`)
  const take = (event: MessageEvent<string>): void => {
    job.value = JSON.parse(event.data) as Job
  }
  source.addEventListener('progress', take)
  source.addEventListener('end', (event: MessageEvent<string>) => {
    source.close()
    take(event)
    if (job.value) onEnd?.(job.value)
  })
  onScopeDispose(() => source.close())
  return job
}

export const cancelJob = (id: string): Promise<void> => http.delete(`/api/jobs/${encodeURIComponent(id)}`)
