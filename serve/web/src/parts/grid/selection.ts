// SPDX-License-Identifier: Apache-2.0
import type { Area, Place } from './types'

/** The active cell (anchor) and the far corner of what is selected (focus). */
export interface Selection {
  anchor: Place
  focus: Place
}

export interface Size {
  rows: number
  columns: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export const at = (r: number, c: number): Selection => ({ anchor: { r, c }, focus: { r, c } })

export function areaOf({ anchor, focus }: Selection): Area {
  return {
    top: Math.min(anchor.r, focus.r),
    left: Math.min(anchor.c, focus.c),
    bottom: Math.max(anchor.r, focus.r),
    right: Math.max(anchor.c, focus.c),
  }
}

export const contains = (area: Area, r: number, c: number): boolean =>
  r >= area.top && r <= area.bottom && c >= area.left && c <= area.right

export const isSingle = (area: Area): boolean => area.top === area.bottom && area.left === area.right

export function clamp(place: Place, size: Size): Place {
  return {
    r: Math.max(0, Math.min(size.rows - 1, place.r)),
    c: Math.max(0, Math.min(size.columns - 1, place.c)),
  }
}

const STEPS: Record<Direction, Place> = { up: { r: -1, c: 0 }, down: { r: 1, c: 0 }, left: { r: 0, c: -1 }, right: { r: 0, c: 1 } }

/** The place a number of cells away, within the grid. */
export function step(from: Place, direction: Direction, size: Size, by = 1): Place {
  const { r, c } = STEPS[direction]
  return clamp({ r: from.r + r * by, c: from.c + c * by }, size)
}

/** Where Ctrl and an arrow lead: the end of a filled run, else the next filled cell, else the edge. */
export function jump(from: Place, direction: Direction, size: Size, filled: (place: Place) => boolean): Place {
  const edge = (place: Place): boolean => {
    const next = step(place, direction, size)
    return next.r === place.r && next.c === place.c
  }
  if (edge(from)) return from
  let place = step(from, direction, size)
  const inRun = filled(from) && filled(place)
  while (!edge(place)) {
    const next = step(place, direction, size)
    if (inRun ? !filled(next) : filled(place)) break
    place = next
  }
  return place
}

/** The cell after or before the active one, row by row, as Tab goes; it stays at both ends. */
export function following(from: Place, size: Size, back = false): Place {
  const index = from.r * size.columns + from.c + (back ? -1 : 1)
  if (index < 0 || index >= size.rows * size.columns) return from
  return { r: Math.floor(index / size.columns), c: index % size.columns }
}
