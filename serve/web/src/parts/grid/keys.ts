// SPDX-License-Identifier: Apache-2.0
import type { Direction } from './selection'

/** What a key asks of the grid while no cell is being edited. */
export type Command =
  | { do: 'move'; direction: Direction; extend: boolean; jump: boolean }
  | { do: 'page'; direction: 'up' | 'down'; extend: boolean }
  | { do: 'row-edge' | 'sheet-edge'; end: boolean; extend: boolean }
  | { do: 'next'; back: boolean }
  | { do: 'below'; back: boolean }
  | { do: 'edit' | 'clear' | 'undo' | 'redo' | 'fill-down' | 'select-all' | 'shrink' }

interface Key {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** Reads a key as spreadsheets do; null leaves it to the browser, which types it into the cell. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Command | null {
  const control = ctrlKey || metaKey
  const arrow = ARROWS[key]
  if (altKey) return null
  if (arrow) return { do: 'move', direction: arrow, extend: shiftKey, jump: control }
  if (control) return withControl(key.toLowerCase(), shiftKey)
  switch (key) {
    case 'PageUp':
    case 'PageDown':
      return { do: 'page', direction: key === 'PageUp' ? 'up' : 'down', extend: shiftKey }
    case 'Home':
    case 'End':
      return { do: 'row-edge', end: key === 'End', extend: shiftKey }
    case 'Tab':
      return { do: 'next', back: shiftKey }
    case 'Enter':
      return shiftKey ? { do: 'below', back: true } : { do: 'edit' }
    case 'F2':
      return { do: 'edit' }
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' }
    case 'Escape':
      return { do: 'shrink' }
    default:
      return null
  }
}

function withControl(key: string, shift: boolean): Command | null {
  switch (key) {
    case 'z':
      return { do: shift ? 'redo' : 'undo' }
    case 'y':
      return { do: 'redo' }
    case 'd':
      return { do: 'fill-down' }
    case 'a':
      return { do: 'select-all' }
    case 'home':
    case 'end':
      return { do: 'sheet-edge', end: key === 'end', extend: shift }
    default:
      return null
  }
}
