/** A board's whole way, by the cockpit's buttons: open, reveal, every phase that its format has, freeze, and its files. */
import { verifySnapshot } from '@folkmoot/capture'
import { formatById } from '@folkmoot/formats'
import { type Phase, SHOWN_PHASES } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import * as facilitator from './facilitator.ts'
import { type Downloaded, download } from './files.ts'
import { toWriting } from './formats.ts'
import { type Hall, posted } from './hall.ts'
import { answerDialog, button, PATIENCE_MS, photograph, seen, sees, textOf } from './look.ts'

/** The large button that takes a board to a phase; the vote is opened and closed by those who test it. */
const ONWARDS: Partial<Record<Phase, string>> = { group: 'Put notes together', talk: 'Talk about it' }
/** As the strip calls them. */
export const ON_STRIP: Record<Phase, string> = {
  waiting: 'ready',
  write: 'write',
  share: 'share',
  group: 'group',
  vote: 'vote',
  talk: 'talk',
  closed: 'frozen',
}
const FILES = { md: /^Plain text/, html: /^A page to read/, csv: /^A table/, json: /^The record itself/ }
type Kind = keyof typeof FILES

interface BoardTold {
  id: string
  format: string
  phase: Phase
  visibility: 'named' | 'network' | 'anonymous'
}

function boardOf(hall: Hall, id: string): BoardTold {
  const found = (hall.told.view.boards as BoardTold[]).find(one => one.id === id)
  if (!found) throw new Error(`no board ${id}`)
  return found
}

/** Brings a session into the cockpit's middle: the nth of that title, and one of its boards where it has several. */
export async function choose(page: Page, session: string, { nth = 0, board = '' } = {}): Promise<void> {
  const sheet = facilitator.runSheet(page)
  await sheet.getByRole('button', { name: session }).nth(nth).click()
  if (board) await sheet.getByRole('button', { name: board }).first().click()
}

/** What runs or ran of a board's phases, by the strip. */
export async function isAt(page: Page, phase: Phase): Promise<void> {
  const here = page.getByRole('list', { name: 'Phase' }).locator('[aria-current=step]')
  await seen(here.getByText(ON_STRIP[phase], { exact: true }))
}

/** A session without its board on every screen: a talk, or quotations that pass by. */
export async function show(hall: Hall, session: string, words: string | RegExp, nth = 0): Promise<void> {
  await choose(hall.jackie, session, { nth })
  await button(hall.jackie.getByRole('main'), 'Show this session').click()
  await sees(hall.wall, words)
}

/** Opens a session's board; answers when every phone asks what it asks. */
export async function open(
  hall: Hall,
  session: string,
  asks: string | RegExp,
  { board = '', label = 'Open for writing' } = {},
): Promise<void> {
  await choose(hall.jackie, session, { board })
  await facilitator.doNext(hall.jackie, label)
  await isAt(hall.jackie, 'write')
  for (const one of hall.delegates) {
    await toWriting(one.page)
    await sees(one.page, asks)
  }
}

/** Nothing of what is posted has reached anybody; then it is revealed, and does. */
export async function reveal(
  hall: Hall,
  board: string,
  { entries, label = 'Reveal' }: { entries: number; label?: string },
): Promise<void> {
  await posted(hall, board, entries)
  await hall.secrets.areKept()
  await facilitator.doNext(hall.jackie, label)
  await isAt(hall.jackie, 'share')
}

/** Words that the room may read now: every browser has them, and the wall's page that stands now shows some. */
export async function isOnTheWall(hall: Hall, ...all: string[]): Promise<void> {
  hall.secrets.tell(...all)
  for (const words of all)
    for (const one of hall.received) await until(() => one.heard(words), `“${words}” with ${one.who}`)
  const any = new RegExp(all.map(words => words.replace(/[^\p{L}\p{N} ]/gu, '.')).join('|'), 'u')
  await sees(hall.wall, any)
}

/** Turns the wall's pages from the cockpit until these words stand there. */
export async function turnPagesTo({ jackie, wall }: Hall, words: string | RegExp): Promise<void> {
  const stands = wall.getByText(words).filter({ visible: true }).first()
  const next = button(jackie.getByRole('main'), 'Next page')
  await until(
    async () => {
      if (await stands.isVisible()) return true
      // A few notes have one page.
      if (await next.isVisible()) await next.click()
      return stands.waitFor({ timeout: 1_500 }).then(
        () => true,
        () => false,
      )
    },
    `${words} on one of the wall’s pages`,
    PATIENCE_MS,
  )
}

/** The wall, and what everybody else can open of the room, says nobody's name. */
export async function namesNobody(hall: Hall): Promise<void> {
  const wall = await textOf(hall.wall)
  const rooms = await Promise.all(
    hall.delegates.map(
      async one =>
        (await one.page.getByRole('region', { name: 'The room', includeHidden: true }).textContent()) ?? '',
    ),
  )
  for (const text of [wall, ...rooms]) for (const { name } of hall.delegates) expect(text).not.toContain(name)
}

/** One group of these notes, by tapping them; the wall follows. */
export async function makeGroup(hall: Hall, name: string, ...notes: string[]): Promise<void> {
  const { jackie } = hall
  const pane = facilitator.groupPane(jackie)
  await pane.waitFor()
  for (const words of notes) await facilitator.chip(jackie, words).click()
  await button(pane.getByRole('group', { name: 'Where to' }), 'A new group').click()
  const field = pane.getByLabel('Name of Group 1')
  await field.fill(name)
  await field.press('Enter')
  await seen(pane.getByText('saved ✓'))
  await button(pane, 'Done').click()
  await turnPagesTo(hall, name)
}

/** From one shown phase to the next that the format has; grouping opens its pane. */
export async function goOnTo(hall: Hall, phase: Phase): Promise<void> {
  await facilitator.doNext(hall.jackie, ONWARDS[phase] ?? `no button for ${phase}`)
  if (phase !== 'group') await isAt(hall.jackie, phase)
}

/** The row of a note in the cockpit's list. */
export async function noteRow(page: Page, words: string): Promise<Locator> {
  const notes = await facilitator.openNotes(page)
  return notes.getByRole('listitem').filter({ hasText: words })
}

/** Holds one note before everybody, and lets it go. */
export async function spotlight(hall: Hall, words: string): Promise<void> {
  const { jackie } = hall
  await button(await noteRow(jackie, words), 'Spotlight').click()
  await answerDialog(jackie, 'Close')
  for (const one of hall.delegates)
    await sees(one.page, /The room (is looking at one note|looks at this now)/)
  await sees(hall.wall, words)
  await photograph(hall.wall, 'spotlight-wall')
  await button(jackie.getByRole('main'), 'Let the note go').click()
}

/** Somebody without a device says it, the facilitator types it. */
export async function scribe(page: Page, person: string, words: string): Promise<void> {
  await facilitator.pressInCockpit(page, 'Write for somebody …')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who is speaking').selectOption({ label: person })
  await dialog.getByLabel('Their words', { exact: true }).fill(words)
  await button(dialog, 'Post').click()
  await page.getByText(`Posted for ${person}.`).waitFor()
  await answerDialog(page, 'Close')
}

/** The dots of the only person without a device: one, on this. */
export async function voteFor(page: Page, person: string, words: string): Promise<void> {
  await facilitator.pressInCockpit(page, 'Vote for them …')
  const dialog = page.getByRole('dialog', { name: 'Vote for somebody' })
  await seen(dialog.getByLabel('For whom'))
  await button(dialog, `One dot more: ${words}`).click()
  await button(dialog, 'Enter it').click()
  await seen(dialog.getByText(`Entered for ${person}.`))
  await answerDialog(page, 'Close')
  await sees(page, 'Everybody without a device has voted.')
}

interface Kept {
  /** Words that every file of the board has. */
  has?: readonly string[]
  /** And that none of them has, besides whatever is still a secret. */
  hasNot?: readonly string[]
}

/** Freezes the board in the middle of the cockpit, takes its four files, and reads them. */
export async function freeze(hall: Hall, board: string, kept: Kept): Promise<void> {
  const { jackie } = hall
  await facilitator.freezeNow(jackie)
  await isAt(jackie, 'closed')
  await sees(hall.wall, 'frozen ✓')
  await button(jackie, 'Export …').click()
  const dialog = jackie.getByRole('dialog')
  for (const [kind, name] of Object.entries(FILES)) {
    const file = await download(jackie, button(dialog, name))
    await reads(hall, board, kind as Kind, file, kept)
  }
  await answerDialog(jackie, 'Close')
  const been = ['write' as const, ...SHOWN_PHASES].filter(phase => hall.been.get(board)?.has(phase))
  expect(been, 'every phase of its format').toEqual(formatById(boardOf(hall, board).format)?.phases)
}

async function reads(hall: Hall, board: string, kind: Kind, file: Downloaded, kept: Kept): Promise<void> {
  const { has = [], hasNot = [] } = kept
  const words = kind === 'html' ? await asRead(hall, file.text) : file.text
  for (const one of has) expect(words, file.name).toContain(one)
  for (const one of [...hasNot, ...hall.secrets.words()]) expect(file.text, file.name).not.toContain(one)
  // The facilitator's copy never has names; only the organiser may ask for those.
  for (const { name } of hall.delegates) expect(file.text, file.name).not.toContain(name)
  if (kind !== 'json') return
  const verified = verifySnapshot(file.text)
  expect(verified.problems, board).toEqual([])
  expect(verified.ok, board).toBe(true)
}

/** A page's text as somebody reads it who opens the file, who is asked for nothing from elsewhere. */
async function asRead(hall: Hall, html: string): Promise<string> {
  const page = await hall.jackie.context().newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.setContent(html)
  const words = await textOf(page)
  expect(asked).toEqual([])
  await page.close()
  return words
}
