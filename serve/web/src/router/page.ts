// SPDX-License-Identifier: Apache-2.0
import type { FunctionalComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/session'

export const GROUPS = ['overview', 'measure', 'account', 'prove', 'manage'] as const
export type Group = (typeof GROUPS)[number]

/** A page of the shell. Each folder under pages has a route.ts whose default export is one of these. */
export interface Page {
  /** Also the key of its title: shell.nav.<name>. */
  name: string
  path: string
  component: RouteRecordRaw['component']
  /** Who may open it; left out: everyone who is signed in. */
  roles?: readonly Role[]
  /** True where organisation and period do not matter, so that their pickers are hidden. */
  global?: boolean
  nav: { group: Group; order: number; icon: FunctionalComponent }
  /** Further views under the same entry of the navigation. */
  children?: RouteRecordRaw[]
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Open without a session. */
    open?: boolean
    page?: Page
  }
}

export const pages: readonly Page[] = Object.values(
  import.meta.glob<{ default: Page }>('../pages/*/route.ts', { eager: true }),
)
  .map((module) => module.default)
  .sort((a, b) => GROUPS.indexOf(a.nav.group) - GROUPS.indexOf(b.nav.group) || a.nav.order - b.nav.order)
