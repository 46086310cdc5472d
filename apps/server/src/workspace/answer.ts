/** What the workspace shows besides what is written on its page. */
import { networkWords, type OpenBoard } from '@folkmoot/capture'
import { goneWords, notesByNetwork, visibilityWords } from '@folkmoot/capture/reading'
import { t } from '@folkmoot/messages/workspace'
import type { RoomReader, Tx } from '@folkmoot/projection'
import { type Actor, type QuotableAnswer, WORKSPACE, type WorkspaceAnswer } from '@folkmoot/protocol'
import { latestOfEach } from '../exports/choose.ts'
import { heldBackIn } from '../exports/held-back.ts'
import type { FormatById } from '../formats.ts'
import { workspaceOf } from './members.ts'
import { findingsIn } from './reading.ts'
import { frozenBoards, type RecordTheme, themesOf } from './themes.ts'
import { wordsNow, writtenWords } from './written.ts'

interface Knows {
  formatById: FormatById
}

export function workspaceAnswer(read: RoomReader, actor: Actor, { formatById }: Knows): WorkspaceAnswer {
  const boards = frozenBoards(read)
  const themes = themesOf(read, boards)
  const workspace = workspaceOf(read)
  const isOrganiser = actor.role === 'organiser'
  return {
    page: WORKSPACE,
    pageEpoch: workspace.pageEpoch,
    computed: computedOf(read, boards, themes, formatById),
    themes: themes.map(({ section, name, boardTitle, inside, dots }) => ({
      section,
      name,
      board: boardTitle,
      notes: inside.length,
      dots,
      inside,
    })),
    links: isOrganiser
      ? read
          .list('link')
          .filter(({ network }) => network === null)
          .map(({ id, label }) => ({ id, label, may: workspace.links.includes(id) }))
      : [],
    reading: isOrganiser ? readingOf(read, actor) : null,
  }
}

function readingOf(read: RoomReader, actor: Actor): WorkspaceAnswer['reading'] {
  const { asked, signed } = workspaceOf(read)
  const words = wordsNow(read)
  const isAsked = asked?.words === words
  const isSigned = signed?.words === words
  return {
    words,
    found: findingsIn(read),
    state:
      writtenWords(read).length === 0
        ? 'nothing'
        : isSigned
          ? 'signed'
          : isAsked
            ? 'asked'
            : signed
              ? 'changed'
              : 'unread',
    asked: isAsked ? asked.label : null,
    signed: isSigned ? signed.label : null,
    mine: isAsked && asked.device === actor.device,
  }
}

/** A line each of what a file will say; nothing in them is finer than the file. */
function computedOf(
  read: RoomReader,
  boards: readonly OpenBoard[],
  themes: readonly RecordTheme[],
  formatById: FormatById,
): WorkspaceAnswer['computed'] {
  const event = read.get('event', read.scope)
  const notes = boards.reduce((sum, board) => sum + board.notes.length, 0)
  const promises = boards.reduce((sum, { header: { board }, notes: all }) => {
    const prompts = new Set((formatById(board.format)?.promised?.(board.prompts) ?? []).map(({ id }) => id))
    return sum + all.filter(({ prompt }) => prompts.has(prompt)).length
  }, 0)
  const agreed = boards.flatMap(board => board.notes.filter(note => note.agreed))
  const withDots = themes.filter(({ dots }) => dots > 0).slice(0, 3)
  const pictured = boards.filter(({ header: { outcome } }) => outcome && outcome.groups.length > 0).length
  const totals = t('c-every', {
    boards: t('c-boards', { n: boards.length }),
    notes: t('notes', { n: notes }),
  })
  const replies = read.list('reply').length
  const lines: Record<number, string[]> = {
    1: [event?.name ?? '', [event?.place, event?.dates].filter(Boolean).join(' · ')],
    2: [
      totals,
      withDots.length > 0 ? t('c-top-themes', { themes: withDots.map(({ name }) => name).join(', ') }) : '',
      agreed.length > 0 ? t('c-agreed', { n: agreed.length }) : '',
      promises > 0 ? t('c-promises', { n: promises }) : '',
    ],
    3: boards.map(({ header: { board } }) =>
      t('c-asked', { board: board.title, prompts: board.prompts.map(({ text }) => text).join(' · ') }),
    ),
    4: notesByNetwork({ boards }).map(({ words, notes: n }) =>
      t('c-network', { network: words, notes: t('notes', { n }) }),
    ),
    5: [],
    6: themes.length > 0 ? [t('c-sorted')] : [],
    7: pictured > 0 ? [t('c-pictures', { n: pictured })] : [],
    8: agreed.slice(0, 20).map(({ text }) => text),
    9: promises > 0 ? [t('c-promises', { n: promises })] : [],
    10: replies > 0 ? [t('c-replies', { n: replies })] : [],
    11: boards.flatMap(board =>
      [visibilityWords(board), ...goneWords(board)].map(line =>
        t('c-asked', { board: board.header.board.title, prompts: line }),
      ),
    ),
    12: [totals],
    13: boards.length > 0 ? [t('c-check')] : [],
  }
  return Object.entries(lines).map(([number, all]) => ({
    number: Number(number),
    lines: all.filter(line => line !== ''),
  }))
}

/** Notes with words, and before whom else than the people here they may stand: for an organiser, who makes files for these. */
export function quotableAnswer(tx: Tx, actor: Actor): QuotableAnswer {
  const boards = frozenBoards(tx)
  const snapshots = new Map(latestOfEach(tx.list('snapshot')).map(one => [one.board, one]))
  return {
    notes: boards.flatMap(board => {
      const { id, title, prompts } = board.header.board
      const snapshot = snapshots.get(id)
      const held = (reach: 'programme' | 'public') =>
        new Set(
          snapshot && actor.role === 'organiser'
            ? heldBackIn(tx, snapshot, reach)
            : board.notes.map(note => note.id),
        )
      const [notProgramme, notPublic] = [held('programme'), held('public')]
      const promptOf = new Map(prompts.map(prompt => [prompt.id, prompt.text]))
      return board.notes
        .filter(({ text }) => text !== '')
        .map(note => ({
          id: note.id,
          board: title,
          prompt: promptOf.get(note.prompt) ?? '',
          text: note.text,
          label: networkWords(board, note.network ?? ''),
          programme: !notProgramme.has(note.id),
          public: !notPublic.has(note.id),
        }))
    }),
  }
}
