// SPDX-License-Identifier: Apache-2.0
import type { RouteLocationRaw } from 'vue-router'

/** The page that shows what an evidence reference names, such as activity:ID; none for other ids. */
export function evidenceLink(id: string | null | undefined): RouteLocationRaw | null {
  const [kind, rest] = (id ?? '').split(/:(.*)/s)
  if (!rest) return null
  if (kind === 'activity') return { path: '/data', query: { datum: rest } }
  if (kind === 'bill') return { path: '/bills', query: { bill: rest.split('#')[0] } }
  if (kind === 'own-factor') return { path: '/factors', query: { tab: 'own', own: rest.split('/')[0] } }
  if (kind !== 'readings') return null
  const [point, from, to] = rest.split('/')
  return { path: '/readings', query: { point, from, to } }
}
