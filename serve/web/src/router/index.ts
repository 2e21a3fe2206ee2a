// SPDX-License-Identifier: Apache-2.0
import { createRouter, createWebHistory } from 'vue-router'
import type { RouteLocationNormalized, RouteLocationRaw, RouteRecordRaw } from 'vue-router'
import { useContext } from '@/stores/context'
import { useSession } from '@/stores/session'
import { pages } from './page'

function record(page: (typeof pages)[number]): RouteRecordRaw[] {
  const meta = { page }
  const main = { path: page.path, name: page.name, component: page.component, meta } as RouteRecordRaw
  const more = (page.children ?? []).map((child) => ({ ...child, meta: { ...child.meta, page } }) as RouteRecordRaw)
  return [main, ...more]
}

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('@/pages/sign-in/SignIn.vue'), meta: { open: true } },
    { path: '/id/:id', name: 'identifier', component: () => import('@/pages/identifier/IdentifierPage.vue'), meta: { open: true } },
    { path: '/supplier', name: 'supplier', component: () => import('@/pages/supplier/SupplierPage.vue'), meta: { open: true } },
    { path: '/shared', name: 'shared', component: () => import('@/pages/shared/SharedPage.vue'), meta: { open: true } },
    {
      path: '/',
      component: () => import('@/shell/AppShell.vue'),
      children: [
        { path: '', name: 'home', component: () => import('@/shell/NoPage.vue'), beforeEnter: () => firstPage() ?? true },
        ...pages.flatMap(record),
        { path: ':rest(.*)*', name: 'not-found', component: () => import('@/shell/NotFound.vue') },
      ],
    },
  ],
})

function firstPage(): RouteLocationRaw | undefined {
  const context = useContext()
  const page = pages.find((p) => useSession().may(p.roles, context.organisationId))
  return page ? { name: page.name, query: page.global ? {} : context.query } : undefined
}

/** Lets a visitor in, sends one without a session to sign in, and keeps organisation and period in the address. */
export async function guard(to: RouteLocationNormalized): Promise<RouteLocationRaw | boolean> {
  const sessions = useSession()
  await sessions.restore()
  if (to.meta.open) return sessions.session && to.name === 'sign-in' ? { name: 'home' } : true
  if (!sessions.session) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  const context = useContext()
  context.follow(to.query)
  const wanted = context.query
  const page = to.meta.page
  if (!page || page.global || Object.entries(wanted).every(([key, value]) => to.query[key] === value)) return true
  return { ...to, query: { ...to.query, ...wanted }, replace: true } as RouteLocationRaw
}

router.beforeEach(guard)
