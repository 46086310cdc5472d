/**
 * Both days of the sample, run over real sockets by whatever the large button says next, by the functions that the cockpit
 * draws it with. Notes are put together where it asks for that; any other press is counted, by name.
 */
import { createEntry, type Fields, postEntry, setDraft, setFields } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView, FacilitatorView, Prompt } from '@folkmoot/protocol'
import {
  type Delegate,
  facilitator,
  joinAs,
  organiser,
  type ServerProcess,
  type StockClient,
  startServer,
  until,
} from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createStageConnection, type StageConnection } from '../../../live/stage-connection.ts'
import { nextRow, runSheet } from '../run-sheet/run-sheet.ts'
import { type Chosen, select } from '../run-sheet/selection.ts'
import type { PrimaryAction } from './facts.ts'
import { factsOf, sessionActionOf } from './facts-of.ts'
import { primaryAction } from './primary-action.ts'

const EVENT = 'better-together'
/** Besides the large button and grouping, in both days together. */
const MOST_PRESSES = 10
/** As many as no two days have steps: it ends. */
const MOST_STEPS = 300
const PEOPLE = 8
/** Where somebody has not posted all that they wrote when the board is to be frozen: there it asks how. */
const STILL_WRITING = ['who-are-we', 'commitments']

let server: ServerProcess
let stage: StageConnection<FacilitatorView>
const pages: StockClient[] = []

beforeAll(async () => {
  server = await startServer()
  const desk = await organiser(server, EVENT)
  const { cookie } = await facilitator(server, desk, 'Jackie')
  for (let i = 0; i < PEOPLE; i++)
    pages.push(await openPage(await joinAs(server, server.ready.joinCode, `Person ${i}`)))
  await desk.command('person.add', { name: 'Doris' })
  stage = createStageConnection('facilitator', EVENT, { url: server.origin, cookie })
  await until(() => stage.getState().state === 'live' && viewNow().room.joined > PEOPLE, 'the cockpit')
})
afterAll(async () => {
  stage.close()
  for (const page of pages) page.destroy()
  await server.discard()
})

async function openPage(who: Delegate): Promise<StockClient> {
  const page = who.page()
  await page.synced()
  return page
}

function viewNow(): FacilitatorView {
  const { view } = stage.getState()
  if (!view) throw new Error('no view')
  return view
}

/** What the cockpit is about, and what its large button says. */
function large(chosen: Chosen | null): {
  board: BoardView | null
  title: string
  action: PrimaryAction | null
} {
  const view = viewNow()
  const days = runSheet({ ...view, days: view.event.days })
  const selection = select(days, chosen)
  if (!selection) throw new Error('an empty run sheet')
  const { board, session } = selection
  const next = nextRow(days, session.id)
  const dots = formatById(board?.format ?? '')?.defaults.dots ?? 3
  const action = board
    ? primaryAction(factsOf(view, board, { session: session.id, next, dots }))
    : sessionActionOf(view, session, next)
  return { board, title: session.title, action }
}

/** Everybody posts one answer, complete as its activity wants it. */
async function everybodyWrites(board: BoardView): Promise<void> {
  const format = formatById(board.format)
  if (!format) throw new Error(`no activity ${board.format}`)
  for (const [i, page] of pages.entries()) {
    const prompt = board.prompts[format.counted ? 0 : i % board.prompts.length] as Prompt
    const entry = createEntry(page.doc, { board: board.id, prompt: prompt.id, made: i })
    setDraft(page.doc, entry, `said by ${i} on ${board.id}`)
    const specs = format.fields?.(prompt) ?? []
    const fields = specs.map(spec => [
      spec.key,
      spec.kind === 'scale'
        ? 2
        : spec.kind === 'choice'
          ? spec.options[0]?.value
          : spec.kind === 'text'
            ? 'so'
            : spec.kind === 'tick'
              ? true
              : 0,
    ])
    setFields(page.doc, entry, Object.fromEntries(fields) as Fields)
    postEntry(page.doc, entry, { visibility: board.visibility })
  }
  const [writer] = pages
  const [prompt] = board.prompts
  if (writer && prompt && STILL_WRITING.includes(board.id)) {
    const draft = createEntry(writer.doc, { board: board.id, prompt: prompt.id, made: 9 })
    setDraft(writer.doc, draft, 'not posted yet')
  }
  await Promise.all(pages.map(page => page.saved()))
  const counts = () => viewNow().counts.find(one => one.board === board.id)
  if (STILL_WRITING.includes(board.id))
    await until(() => (counts()?.writing ?? 0) > 0, 'a draft to be counted')
}

/** One group of the first two notes, as the dialog that the button opens makes it. */
async function putTogether(board: BoardView): Promise<void> {
  const seen = () => viewNow().groups.find(one => one.board === board.id) ?? { groups: [], rev: 0 }
  const { groups, rev } = seen()
  const made = await stage.command('groupsArrange', {
    board: board.id,
    rev,
    groups: [...groups, { id: `g-${board.id}`, name: 'Together', notes: [] }],
    merged: null,
  })
  expect(made, `groups of ${board.title}`).toMatchObject({ ok: true })
  await until(() => seen().rev > rev, 'the cockpit to show the new group')
}

/** What the cockpit is about and says. */
function where(): string {
  const { board, title, action } = large(null)
  return JSON.stringify([title, board?.id, board?.phase, board?.revealed, board?.step, action?.label])
}

it('[T-59] both days run by the large button and grouping alone, but for ten presses at most', async () => {
  const others: string[] = []
  const path: string[] = []
  const wrote = new Set<string>()
  for (let step = 0; step < MOST_STEPS; step++) {
    const { board, title, action } = large(null)
    if (!action) throw new Error(`${title}: nothing to press\n${path.join('\n')}`)
    path.push(`${title}${board ? ` · ${board.title} (${board.phase})` : ''}: ${action.label}`)
    if (action.label === 'Back to the welcome') break
    if (
      board?.phase === 'write' &&
      viewNow().stage.board === board.id &&
      !wrote.has(`${board.id} ${board.step}`)
    ) {
      wrote.add(`${board.id} ${board.step}`)
      await everybodyWrites(board)
    }
    // The button of the dialog that is asked by is a press of its own.
    if (action.asks) others.push(`${title}: ${action.label}, asked once more`)
    if (action.opens === 'freeze') others.push(`${title}: “Freeze now”, where somebody is writing`)
    const before = where()
    if (action.opens === 'freeze' && board) {
      expect((await stage.command('boardFreeze', { board: board.id, now: true, ifWriting: false })).ok).toBe(
        true,
      )
    } else if (action.step) {
      const done = await stage.command(action.step.key, action.step.input as never)
      expect(done.ok, `${path.at(-1)}: ${JSON.stringify(done)}`).toBe(true)
    }
    if (action.opens === 'groups' && board) await putTogether(board)
    await until(() => where() !== before, `what “${action.label}” did`)
  }
  expect(
    viewNow()
      .boards.filter(board => board.phase !== 'closed')
      .map(board => board.title),
  ).toEqual([])
  expect(path).toContainEqual(expect.stringMatching(/Our stories .*: Open “Examples of good practice”/))
  expect(path).toContainEqual(expect.stringMatching(/Intentional framework .*\(talk\): Show this board/))
  expect(others).toEqual([
    'Who are we?: “Freeze now”, where somebody is writing',
    'Why are we here?: Begin the quiet minutes, asked once more',
    'Commitments: “Freeze now”, where somebody is writing',
  ])
  expect(others.length).toBeLessThanOrEqual(MOST_PRESSES)
}, 120_000)
