// SPDX-License-Identifier: Apache-2.0
import { useI18n } from 'vue-i18n'

/** Names of common inputs in the reader's language; others as the table writes them. */
export function useInputs(): { name: (input: string) => string } {
  const { t, te } = useI18n()
  return { name: (input) => (te(`coils.inputs.${input}`) ? t(`coils.inputs.${input}`) : input) }
}
