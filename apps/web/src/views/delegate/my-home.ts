/** What of mine goes into the file that I take home. Pure. */
import { type EntryView, type Format, fieldWords } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/take-home'
import type { BoardView, DelegateView, MineView, Quotation } from '@folkmoot/protocol'
import { lineLabel } from '../../design/line-label.ts'
import { isCommitments } from './commitments.ts'
import type { Home, HomeItem, HomeSection } from './take-home.ts'
import { TALK_NOTE } from './talk-note.ts'

export function homeOf(
  view: Pick<DelegateView, 'event' | 'agenda' | 'boards'>,
  person: Pick<MineView['person'], 'name'>,
  entries: readonly EntryView[],
  formatOf: (id: string) => Format | null,
): Home {
  const mine = entries.filter(entry => entry.draft.trim() !== '' || entry.posted)
  const boards = [...view.boards]
    .filter(board => board.by === 'person')
    .sort((a, b) => Number(isCommitments(b)) - Number(isCommitments(a)))
  const sections: HomeSection[] = boards.map(board => {
    const quotations = view.agenda.find(session => session.id === board.session)?.quotations ?? []
    const format = formatOf(board.format)
    return {
      title: board.title,
      items: mine
        .filter(entry => entry.board === board.id)
        .map(entry => itemOf(entry, board, format, quotations)),
    }
  })
  const notes = view.agenda.map(session => ({
    title: t('home-notes', { session: session.title }),
    items: mine
      .filter(entry => entry.board === session.id && entry.prompt === TALK_NOTE)
      .map(entry => ({
        prompt: '',
        above: '',
        text: entry.draft.trim(),
        lines: [],
        state: t('home-state', { state: 'self' }),
      })),
  }))
  return {
    event: view.event.name,
    about: [view.event.place, view.event.dates].filter(Boolean).join(' · '),
    name: person.name,
    proof: null,
    sections: [...sections, ...notes].filter(section => section.items.length > 0),
  }
}

/** As it was posted; a draft as it stands. Whom it names stays behind: that is not one's own to carry. */
function itemOf(
  entry: EntryView,
  board: BoardView,
  format: Format | null,
  quotations: readonly Quotation[],
): HomeItem {
  const prompt = board.prompts.find(one => one.id === entry.prompt)
  const specs = prompt ? (format?.fields?.(prompt) ?? []) : []
  const fields = entry.posted ? (entry.posted.fields ?? {}) : entry.fields
  const picked = specs.find(spec => spec.kind === 'quotation')
  return {
    prompt: prompt?.text ?? '',
    above: (picked && quotations[Number(fields[picked.key] ?? -1)]?.text) || '',
    text: (entry.posted?.text ?? entry.draft).trim(),
    lines: specs
      .map(spec => ({ label: lineLabel(spec.label), text: fieldWords(spec, fields[spec.key]) }))
      .filter(line => line.text !== ''),
    state: stateOf(entry, format),
  }
}

function stateOf({ id, prompt, posted }: EntryView, format: Format | null): string {
  const state = posted ? (format?.audience?.({ page: '', entry: id, prompt, posted }) ?? 'room') : 'draft'
  return t('home-state', { state })
}
