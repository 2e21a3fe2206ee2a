// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, shallowRef } from 'vue'
import { attachments } from '@/api/activity'
import { findingsOf } from '@/api/problem'
import { quality } from '@/api/quality'
import { queue } from './queue'
import type { Waiting } from './queue'

/** Sends what waits, one after the other; what the server refuses stays with what it said. */
export function useSender() {
  const waiting = shallowRef<readonly Waiting[]>([])
  const online = ref(navigator.onLine)
  let sending = false

  async function look(): Promise<void> {
    waiting.value = await queue.all()
  }

  async function one(entry: Waiting): Promise<void> {
    const attachmentId = entry.photo ? (await attachments.upload(entry.orgUnitId, new File([entry.photo], entry.photoName || 'photo.jpg', { type: entry.photo.type }))).id : null
    const answer = await quality.enter({ id: entry.id, pointId: entry.pointId, time: entry.time, value: entry.value as unknown as never, attachmentId, confirmed: entry.confirmed, note: entry.note || null })
    if (answer.entered) await queue.remove(entry.id)
    else await queue.put({ ...entry, state: 'look-again', said: answer.findings[0]?.wanted ?? '' })
  }

  async function send(): Promise<void> {
    await look()
    online.value = navigator.onLine
    if (sending || !online.value) return
    sending = true
    try {
      for (const entry of waiting.value.filter((w) => w.state === 'waiting')) {
        try {
          await one(entry)
        } catch (error) {
          const [finding] = findingsOf(error)
          if (!finding || finding.code === 'server-unreachable' || finding.code.startsWith('http-5')) break
          await queue.put({ ...entry, state: 'refused', said: `${finding.got} · ${finding.wanted}` })
        }
      }
    } finally {
      sending = false
      await look()
    }
  }

  const back = (): void => void send()
  const gone = (): void => void (online.value = false)
  window.addEventListener('online', back)
  window.addEventListener('offline', gone)
  onScopeDispose(() => {
    window.removeEventListener('online', back)
    window.removeEventListener('offline', gone)
  })
  return { waiting, online, look, send }
}
