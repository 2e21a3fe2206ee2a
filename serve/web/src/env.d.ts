// SPDX-License-Identifier: Apache-2.0
/// <reference types="vite/client" />
declare module '@lucide/vue/dist/esm/icons/*.mjs' {
  import type { FunctionalComponent, SVGAttributes } from 'vue'

  const icon: FunctionalComponent<SVGAttributes & { size?: number | string; strokeWidth?: number | string }>
  export default icon
}
