/** The number on a table's card whose code was scanned, until the person sits there; of this tab alone. */
import { drop, keep, kept } from '../live/browser-storage.ts'

const KEY = 'folkmoot scanned table'

/** From an address as the card has it: `…/j/CODE?table=3`. */
export function keepScannedTable(search: string): void {
  const number = new URLSearchParams(search).get('table')
  if (number !== null && /^\d{1,3}$/.test(number)) keep(KEY, number, 'session')
}

export function scannedTable(): number | null {
  const number = kept(KEY, 'session')
  return number === null ? null : Number(number)
}

export function forgetScannedTable(): void {
  drop(KEY, 'session')
}
