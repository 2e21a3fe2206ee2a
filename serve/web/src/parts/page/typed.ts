// SPDX-License-Identifier: Apache-2.0
import { ref, watch } from 'vue'
import type { Ref } from 'vue'

const PAUSE = 250

/** What is being typed, and what is asked for once the typing pauses, without blanks around it. */
export function useTyped(): { text: Ref<string>; asked: Ref<string> } {
  const text = ref('')
  const asked = ref('')
  let waiting: ReturnType<typeof setTimeout> | undefined
  watch(text, (value) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => (asked.value = value.trim()), PAUSE)
  })
  return { text, asked }
}
