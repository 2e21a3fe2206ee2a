// SPDX-License-Identifier: Apache-2.0
import { objectOf, parse, textOf } from './canonical'
import type { JsonObject } from './canonical'
import { hashOf, isConsistent, utf8 } from './hash'
import type { Links } from './links'
import { pathOf } from './log'
import { parseCheckpoint, parseNote } from './note'
import { shownRows } from './shape'

/**
 * Receipts from outside: whole, and of a checkpoint that the one of the bundle begins with. Whether
 * the place outside gave them needs the verifier program.
 */
export async function checkAnchors(bundle: JsonObject, links: Links): Promise<void> {
  const now = parseCheckpoint(parseNote(textOf(bundle, 'checkpoint')).text)
  for (const anchor of shownRows(bundle, 'anchors')) {
    const { hash, ...content } = parse(utf8(textOf(anchor, 'receipt')))
    objectOf(content, 'proof')
    const then = parseCheckpoint(textOf(content, 'checkpoint'))
    const text = `${textOf(content, 'kind')}, ${then.size}`
    const holds =
      hash === (await hashOf(content)) && then.origin === now.origin && (await isConsistent(then, now, pathOf(anchor)))
    if (holds) links.notProven('anchor', text)
    else links.broken('anchor', text)
  }
}
