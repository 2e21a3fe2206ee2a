// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, watch } from 'vue'
import type { Ref } from 'vue'

const PREFIX = 'tanheng.'

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null')
  } catch {
    return null
  }
}

export const hasStored = (key: string): boolean => read(key) !== null

/** A value that survives a reload; what was stored is used only if it is still valid. */
export function useStored<T>(key: string, initial: T, valid: (value: unknown) => boolean): Ref<T> {
  const stored = read(key)
  const value = ref(valid(stored) ? stored : initial) as Ref<T>
  watch(value, (next) => {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(next))
    } catch {
      // A browser that refuses storage still shows the page.
    }
  })
  return value
}

/** Follows a media query while the caller's scope lives. */
export function useMedia(query: string): Ref<boolean> {
  const list = window.matchMedia(query)
  const matches = ref(list.matches)
  const follow = (event: MediaQueryListEvent): void => {
    matches.value = event.matches
  }
  list.addEventListener('change', follow)
  onScopeDispose(() => list.removeEventListener('change', follow))
  return matches
}

export const usePreferredDark = (): Ref<boolean> => useMedia('(prefers-color-scheme: dark)')

/** True below the width at which the side navigation becomes a drawer. */
export const usePhone = (): Ref<boolean> => useMedia('(max-width: 767px)')
