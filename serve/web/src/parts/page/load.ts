// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef, WatchSource } from 'vue'
import { findingsOf } from '@/api/problem'
import type { Finding } from '@/api/problem'

export interface Loaded<T> {
  data: ShallowRef<T | null>
  loading: Ref<boolean>
  findings: ShallowRef<readonly Finding[]>
  reload: () => Promise<void>
}

/** Fetches at once and again whenever a source changes; the last request wins, an abandoned one is aborted. */
export function useLoad<T>(fetch: (signal: AbortSignal) => Promise<T>, sources: WatchSource[] = []): Loaded<T> {
  const data = shallowRef<T | null>(null)
  const loading = ref(false)
  const findings = shallowRef<readonly Finding[]>([])
  let running: AbortController | null = null

  async function reload(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const result = await fetch(mine.signal)
      if (running !== mine) return
      data.value = result
      findings.value = []
    } catch (error) {
      if (running !== mine || mine.signal.aborted) return
      findings.value = findingsOf(error)
    }
    loading.value = false
  }

  onScopeDispose(() => running?.abort())
  if (sources.length) watch(sources, () => void reload())
  void reload()
  return { data, loading, findings, reload }
}

export interface Saving {
  busy: Ref<boolean>
  findings: ShallowRef<readonly Finding[]>
  /** Runs a write; true when it was taken. What was refused is in `findings`. */
  run: (work: () => Promise<unknown>) => Promise<boolean>
  clear: () => void
}

/** One write at a time, with its findings. */
export function useSave(): Saving {
  const busy = ref(false)
  const findings = shallowRef<readonly Finding[]>([])
  return {
    busy,
    findings,
    async run(work) {
      if (busy.value) return false
      busy.value = true
      findings.value = []
      try {
        await work()
        return true
      } catch (error) {
        findings.value = findingsOf(error)
        return false
      } finally {
        busy.value = false
      }
    },
    clear: () => (findings.value = []),
  }
}
