// SPDX-License-Identifier: Apache-2.0

/** One link of the chain from a figure to what it follows from. */
export interface Link {
  state: 'HOLDS' | 'BROKEN' | 'NOT_PROVEN'
  name: string
  detail: string
}

/** Collects links in their order. */
export class Links {
  readonly all: Link[] = []

  holds(name: string, detail: string): void {
    this.all.push({ state: 'HOLDS', name, detail })
  }

  broken(name: string, detail: string): void {
    this.all.push({ state: 'BROKEN', name, detail })
  }

  notProven(name: string, detail: string): void {
    this.all.push({ state: 'NOT_PROVEN', name, detail })
  }

  /** Whether no link is broken. */
  get whole(): boolean {
    return this.all.every((link) => link.state !== 'BROKEN')
  }
}
