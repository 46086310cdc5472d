/** What the columns of a workbook are called and hold. */
import { t } from '@folkmoot/messages/files'
import { timeStamp } from '../../text.ts'
import type { OpenBoard } from '../open-record.ts'
import type { Cell } from './workbook.ts'

export type Column = Parameters<typeof t<'column'>>[1]['column']

export interface Table {
  name: string
  /** `label`: of a column that not every record has. */
  columns: readonly { id: Column; label?: string }[]
  rows: readonly (readonly Cell[])[]
}

export function columnTitle(column: Column, label = '', zone = ''): string {
  return t('column', { column, label, zone })
}
export function columnMeaning(column: Column): string {
  return t('column-meaning', { column })
}

export const columns = (...ids: Column[]): { id: Column }[] => ids.map(id => ({ id }))

export const PLACE: readonly Column[] = ['day', 'session', 'board']
export function place({ header }: OpenBoard): Cell[] {
  return [header.session.dayName, header.session.title, header.board.title]
}

/** The time that clocks on the wall showed. */
export function clockAt(ms: number, zone: string | null): Cell {
  return { clock: Date.parse(`${timeStamp(ms, zone).slice(0, 19)}Z`) }
}
