// SPDX-License-Identifier: Apache-2.0
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { Problem } from '@/api/problem'
import * as api from '@/api/session'
import type { Role, Session } from '@/api/session'

/** Who is signed in, and what they may do where. */
export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null)
  const known = ref(false)
  const memberships = computed(() => session.value?.memberships ?? [])

  /** Asks the server once per page load; an unreachable server is not an ended session. */
  async function restore(): Promise<void> {
    if (known.value) return
    try {
      session.value = await api.readSession()
    } catch (error) {
      if (!(error instanceof Problem) || error.unreachable || error.status >= 500) throw error
      session.value = null
    }
    known.value = true
  }

  /** Reads again what the server says of this user; an ended session is noticed. */
  async function refresh(): Promise<void> {
    session.value = await api.readSession()
  }

  async function signIn(username: string, password: string): Promise<void> {
    session.value = await api.signIn(username, password)
    known.value = true
  }

  async function signOut(): Promise<void> {
    await api.signOut()
    ended()
  }

  function ended(): void {
    session.value = null
  }

  function rolesIn(organisation: string | null): readonly Role[] {
    const roles = memberships.value.find((m) => m.organisationId === organisation)?.roles ?? []
    const all = session.value?.administrator ? ['ADMINISTRATOR', ...roles] : roles
    return [...new Set(all)] as Role[]
  }

  /** True when no role is asked for, or one of them is held in the organisation. */
  function may(roles: readonly Role[] | undefined, organisation: string | null): boolean {
    return !roles?.length || rolesIn(organisation).some((role) => roles.includes(role))
  }

  return { session, known, memberships, restore, refresh, signIn, signOut, ended, rolesIn, may }
})
