/** A programme's publication as `publication.typ` sets it. Nobody's name is in it, and no number of people from one to four. */
import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/publication-pages'
import { LIMITS } from '@folkmoot/protocol'
import { readBody } from '../body.ts'
import { dayStamp } from '../text.ts'
import {
  type FormatLookup,
  type OpenBoard,
  openBoard,
  promiseWords,
  replyWords,
} from '../writers/open-record.ts'
import type { SetWords, WordSetter } from '../writers/set-words.ts'
import type { PublicationInput, PublishedEvent, PublishedNetwork } from './input.ts'
import { type EventBoards, saidOf } from './said.ts'

interface SetPart {
  label: string
  text: SetWords
}
interface SetPlaced {
  title: SetWords
  parts: SetPart[]
  foot: string
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

export function pagesOf(input: PublicationInput, formatById: FormatLookup, setter: WordSetter, file: string) {
  const events = input.events.map(event => ({ event, boards: boardsOf(event) }))
  const inside = events.filter(({ boards }) => boards.some(({ notes }) => notes.length > 0))
  const boards: EventBoards[] = inside.map(({ event: { id, name }, boards: own }) => ({
    id,
    name,
    boards: own,
  }))
  const { isThemes, sections } = saidOf(boards, input.themes, formatById, setter)
  const networks = input.networks.map(network => networkOf(network, boards, formatById, setter))
  const without = networks.filter(({ placed }) => placed.length === 0).map(({ plain }) => plain)
  const copy = [
    t('for-reach', { reach: input.reach }),
    t('edition', { edition: input.edition, day: dayStamp(input.at, null) }),
  ].join(' ')
  const name = oneLine(input.programme.name)
  return {
    title: `${name} · ${t('kind')}`,
    author: name,
    about: t('made-about'),
    keywords: [],
    head: setter.inline(`${name} · ${t('kind')}`),
    foot: setter.inline(copy),
    file,
    programme: setter.inline(name),
    copy: setter.inline(copy),
    kind: t('made-about'),
    programmeAbout: setter.words(input.programme.about),
    events: inside.map(({ event, boards: own }) => ({
      name: setter.inline(event.name),
      where: setter.inline([event.place, event.dates].filter(Boolean).join(' · ')),
      facts: t('event-facts', {
        edition: event.edition,
        n: own.reduce((sum, { notes }) => sum + notes.length, 0),
      }),
    })),
    networkNames: networks.map(({ name: own, colour }) => ({ name: own, colour })),
    hours: input.hours === null ? '' : t('hours', { n: input.hours }),
    how: [t('how-words'), t('how-people'), t('how-erased')],
    withdrawals: inside.flatMap(({ event }) =>
      event.withdrawals
        ? [setter.inline(t('withdrawals', { event: event.name, whom: event.withdrawals }))]
        : [],
    ),
    saidBy: t(isThemes ? 'said-themes' : 'said-groups'),
    sections,
    networks: networks.filter(({ placed }) => placed.length > 0),
    without:
      without.length > 0 ? setter.inline(t('networks-without', { n: without.length, names: without })) : '',
    promises: inside
      .map(({ event, boards: own }) => promisesOf(event, own, formatById, setter))
      .filter(isSaid),
    tools: input.tools.map(tool => ({
      title: setter.inline(tool.title),
      about: tool.about,
      prompts: tool.prompts.map(setter.words),
      steps: tool.steps,
      hints: tool.hints,
      sheet: setter.inline(t('blank-sheet', { title: tool.title })),
    })),
    labels: {
      contents: t('contents'),
      programme: t('programme'),
      events: t('events'),
      networks: t('networks'),
      how: t('how-made'),
      said: t('said'),
      networksChapter: t('networks-chapter'),
      promises: t('promises'),
      tools: t('tools'),
      toolsAbout: t('tools-about'),
      whatItIs: t('what-it-is'),
      sayThis: t('say-this'),
      pressThis: t('press-this'),
      mindThis: t('mind-this'),
      sheetHow: t('sheet-code'),
    },
  }
}

const boardsOf = ({ bodies, zone }: PublishedEvent): OpenBoard[] =>
  bodies.map(body => openBoard(readBody(body), false, { zone }))

function networkOf(
  network: PublishedNetwork,
  events: readonly EventBoards[],
  formatById: FormatLookup,
  setter: WordSetter,
) {
  const cases = network.cases.flatMap(body => {
    const board = openBoard(readBody(body), false)
    return board.notes.map(note => caseOf(board, note, formatById, setter))
  })
  // Those that were written on a board of an event, where it is printed whose they are.
  const written = events.flatMap(({ boards }) =>
    boards
      .filter(({ header }) => formatById(header.board.format)?.behind)
      .flatMap(board =>
        board.notes
          .filter(note => note.network === network.id)
          .map(note => caseOf(board, note, formatById, setter)),
      ),
  )
  const meetings = network.meetings.map(body => meetingOf(openBoard(readBody(body), false), setter))
  return {
    plain: network.name,
    name: setter.inline(network.name),
    colour: /^#[0-9a-f]{6}$/.exec(network.colour)?.[0] ?? '',
    placed: [...cases, ...written, ...meetings].filter(({ parts }) => parts.length > 0),
  }
}

/** Who approved it, and which notes it was written from, is not printed. */
function caseOf(board: OpenBoard, note: Note, formatById: FormatLookup, setter: WordSetter): SetPlaced {
  const { format, prompts } = board.header.board
  const prompt = prompts.find(({ id }) => id === note.prompt)
  const specs = (prompt && formatById(format)?.fields?.(prompt)) ?? []
  const told = specs.flatMap(spec => {
    const value = note.fields?.[spec.key]
    const isWords = spec.kind === 'text' && spec.key !== 'aloud' && typeof value === 'string'
    return isWords && value.trim() !== ''
      ? [{ key: spec.key, label: spec.label, text: setter.words(value) }]
      : []
  })
  return {
    title: t('case-title'),
    parts: [
      ...told.filter(({ key }) => key === 'context'),
      { label: '', text: setter.words(note.text) },
      ...told.filter(({ key }) => key !== 'context'),
    ],
    foot: note.fields?.aloud === undefined ? '' : t('read-back'),
  }
}

function meetingOf(board: OpenBoard, setter: WordSetter): SetPlaced {
  const { title, prompts } = board.header.board
  const parts = prompts.flatMap(({ id, text }) =>
    board.notes
      .filter(note => note.prompt === id && id !== 'approved' && id !== 'came')
      .map(note => ({ label: text, text: setter.words(note.text) })),
  )
  const came = Number(board.notes.find(({ prompt }) => prompt === 'came')?.text ?? Number.NaN)
  const approved = board.notes.some(({ prompt }) => prompt === 'approved')
  return {
    title: setter.inline(title),
    parts,
    foot: [cameWords(came), approved ? t('read-back') : ''].filter(Boolean).join(' '),
  }
}

function cameWords(came: number): string {
  if (!Number.isInteger(came)) return ''
  return came > 0 && came < LIMITS.smallNetwork ? t('came-few') : t('came', { n: came })
}

function promisesOf(
  event: PublishedEvent,
  boards: readonly OpenBoard[],
  formatById: FormatLookup,
  setter: WordSetter,
) {
  const notes = boards.flatMap(board => {
    const format = formatById(board.header.board.format)
    const prompts = new Set((format?.promised?.(board.header.board.prompts) ?? []).map(({ id }) => id))
    return board.notes.filter(({ prompt, text }) => prompts.has(prompt) && text.trim() !== '')
  })
  const about = { network: null, ofNetworks: 0, notHere: [], zone: null }
  const line = event.promises ? promiseWords({ about: { ...about, promises: event.promises } }) : []
  return {
    title: setter.inline(t('promises-of', { event: event.name })),
    line: line.map(setter.inline),
    notes: notes.map(({ text }) => setter.words(text)),
    answersTitle: setter.inline(t('answers-of', { event: event.name })),
    answers: replyWords({ about: { ...about, replies: [...event.replies] } }).map(setter.inline),
  }
}

const isSaid = ({ notes, answers }: ReturnType<typeof promisesOf>) => notes.length + answers.length > 0
