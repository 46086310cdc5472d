/** What every place to write on one board has in common; set once around a panel. */
import type { Format } from '@folkmoot/board-doc'
import type { PanelPage } from '@folkmoot/formats/panel'
import type { BoardView, Quotation } from '@folkmoot/protocol'
import { createContext, type ReactNode, useContext } from 'react'
import type { WhoSees } from '../../features/who-sees/model.ts'

export interface Writing {
  board: BoardView
  /** null: this version of the app has none such. */
  format: Format | null
  sees: WhoSees
  /** The same in English while nobody has read it in the language that is spoken; null: it has been read. */
  seesInEnglish: WhoSees | null
  page: PanelPage
  /** Tells screen readers that something was posted, once it is so. */
  posted(words: string): void
  /** The table's name, where it writes on the page that it shares; null: my own page. */
  table: string | null
  /** Of the board's session. */
  quotations: readonly Quotation[]
  /** The colour at the side of my cards. */
  colour: string
  /** The stage's clock, under the prompt. */
  clock?: ReactNode
}

export const WritingContext = createContext<Writing | null>(null)

/** @throws Error outside of a board. */
export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('a place to write needs its board around it')
  return writing
}
