// SPDX-License-Identifier: Apache-2.0

/** The declared units of the PACT data model 3.0. */
export const UNITS = ['kilogram', 'piece', 'liter', 'cubic meter', 'kilowatt hour', 'megajoule', 'ton kilometer', 'square meter', 'hour', 'megabit second'] as const

/** The first characters of a time: its day. */
export const day = (time: string): string => time.slice(0, 10)

/** What stands between semicolons. */
export const listOf = (text: string): string[] =>
  text
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter(Boolean)
