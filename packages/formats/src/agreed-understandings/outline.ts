import type { Format, Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { outlineFrom } from '../rules.ts'

/** Proposals, those that the room agreed to marked as such; then the concerns. */
export const outline: Format['outline'] = outlineFrom((note: Note) => ({
  text: note.text,
  lines: note.agreed ? [{ label: t('agreed'), text: t('agreed-by-room') }] : [],
}))
