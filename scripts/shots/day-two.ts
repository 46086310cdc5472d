/** Day two, “How ? – building trust and dialogue”, and what people take home. */
import { formatById } from '@folkmoot/formats'
import { aims, mark } from './day-one.ts'
import { EVENT, type Room } from './room.ts'
import { goTo, inTurn, press, type Screens, sees } from './screens.ts'
import {
  ACKNOWLEDGE,
  COMMITMENTS,
  FRAMEWORK,
  GIFTS,
  HATS,
  type Line,
  MISSING,
  PROMOTE,
  UNDERSTANDINGS,
} from './words.ts'

export async function dayTwo(room: Room, screens: Screens): Promise<void> {
  await inTurn(
    [framework, missing, understandings, hats, together, gifts, sides, aimsAfter, commitments],
    room,
    screens,
  )
}

async function framework(room: Room, screens: Screens): Promise<void> {
  await shared(room, screens, 'framework', FRAMEWORK)
  await screens.take(screens.wall, 'wall-framework')
  await close(room, 'framework')
}

async function missing(room: Room, screens: Screens): Promise<void> {
  const board = 'who-is-missing'
  await shared(room, screens, board, MISSING)
  await mark(room, board, (await room.notes(board, MISSING.length)).slice(0, 3), ['i-will'])
  await screens.take(screens.wall, 'wall-missing')
  await close(room, board)
}

async function gifts(room: Room, screens: Screens): Promise<void> {
  await shared(room, screens, 'gifts-and-capacities', GIFTS)
  await screens.take(screens.wall, 'wall-gifts')
  await close(room, 'gifts-and-capacities')
}

async function aimsAfter(room: Room, screens: Screens): Promise<void> {
  await aims(room, screens, 'after')
  await close(room, 'aims')
}

async function commitments(room: Room, { take, wall, phone, cockpit }: Screens): Promise<void> {
  const board = 'commitments'
  await room.done('board.open', { board })
  await sees(phone.page, /When I go back to my setting/)
  await take(phone, 'phone-commitment')
  await room.write(board, COMMITMENTS)
  await room.done('board.share', { board })
  await room.notes(board, COMMITMENTS.filter(line => line.fields?.audience === 'room').length)
  await take(wall, 'wall-commitments')
  await goTo(phone.page, 'My words')
  await take(phone, 'phone-my-words')
  await close(room, board)
  await take(cockpit, 'cockpit-done')
}

/** Opened, written by as many as there are lines, and shared. */
async function shared(
  room: Room,
  { phone, take }: Screens,
  board: string,
  lines: readonly Line[],
): Promise<void> {
  await room.done('board.open', { board })
  await sees(phone.page, /Write|Post/)
  await take(phone, `phone-${board}`)
  await room.write(board, lines, 1)
  await room.done('board.share', { board })
  await room.notes(board, lines.length)
}

async function close(room: Room, board: string): Promise<void> {
  await room.done('board.freeze', { board, now: true })
}

async function understandings(room: Room, screens: Screens): Promise<void> {
  const board = 'agreed-understandings'
  await shared(room, screens, board, UNDERSTANDINGS)
  const notes = await room.notes(board, UNDERSTANDINGS.length)
  const by = (prompt: number) =>
    notes.filter(note => UNDERSTANDINGS.some(line => line.text === note.text && line.prompt === prompt))
  for (const [i, { delegate }] of room.people.entries())
    for (const [k, { id }] of by(1).entries()) {
      const kind = ['agree', 'agree', 'agree', 'live-with', 'concern'][(i * 3 + k * k) % (5 - (k % 2))]
      await delegate.command('note.mark', { board, note: id, kind, on: true })
    }
  const agreed = by(1).find(note => note.text === UNDERSTANDINGS[0]?.text)
  await room.done('note.agree', { board, note: agreed?.id, agreed: true })
  await goTo(screens.phone.page, 'The room')
  await screens.take(screens.phone, 'phone-understandings')
  await screens.take(screens.wall, 'wall-understandings')
  await close(room, board)
}

async function hats(room: Room, { take, wall, phone, cockpit }: Screens): Promise<void> {
  const board = 'thinking-hats'
  await room.done('board.open', { board })
  await room.done('board.step', { board, step: room.board(board).prompts[0]?.id ?? null })
  await sees(phone.page, 'White')
  await take(phone, 'phone-hat')
  await take(wall, 'wall-hat')
  await take(cockpit, 'cockpit-hat')
  for (const [i, lines] of HATS.entries())
    await room.write(
      board,
      lines.map(text => ({ text, prompt: i + 1 })),
    )
  await room.done('board.share', { board })
  await room.notes(board, HATS.flat().length)
  await take(wall, 'wall-hats')
  await close(room, board)
}

/** A table's own page: Sara and her neighbour type into one note. */
async function together(room: Room, screens: Screens): Promise<void> {
  if (!screens.wants('phone-table')) return
  const pairs = formatById('appreciative-pairs')
  if (!pairs) throw new Error('there are no appreciative pairs')
  const { board } = await room.done('board.save', {
    board: null,
    session: 'shared-vision',
    title: pairs.title,
    format: pairs.id,
    prompts: pairs.defaults.prompts.map((text, i) => ({ text, key: pairs.defaults.keys?.[i] })),
    visibility: pairs.defaults.visibility,
    by: 'table',
    oneEach: false,
    layout: null,
  })
  await room.done('board.open', { board })
  const { page } = screens.phone
  const beside = await screens.open(screens.neighbour().delegate, `/e/${EVENT}`, 'phone')
  for (const one of [page, beside.page]) await sees(one, /Tell each other about a time/)
  const field = (one: typeof page) => one.getByRole('region', { name: 'Write' }).getByRole('textbox').first()
  await field(page).pressSequentially('The summer our kitchen stayed open: the cooks taught, ')
  await sees(beside.page, /The summer our kitchen/)
  await field(beside.page).click()
  await field(beside.page).press('Control+End')
  await field(beside.page).pressSequentially('the fathers washed up, and nobody asked who was in charge.')
  await sees(page, /who was in charge/)
  await screens.take(screens.phone, 'phone-table')
  await press(page, 'Post')
  await room.done('board.share', { board })
  await sees(screens.wall.page, /The summer our kitchen/)
  await screens.take(screens.wall, 'wall-table')
  await beside.page.close()
  await close(room, String(board))
}

async function sides(room: Room, { take, wall, phone }: Screens): Promise<void> {
  const board = 'acknowledge-promote'
  const { prompts } = room.board(board)
  const side = (letter: string, lines: readonly string[]): Line[] => {
    const own = prompts.flatMap(({ key }, i) => (key?.startsWith(letter) ? [i + 1] : []))
    return lines.map((text, i) => ({ text, prompt: own[i % own.length] ?? 1 }))
  }
  await room.done('board.open', { board })
  await room.done('board.step', { board, step: 'acknowledge' })
  await sees(phone.page, /Acknowledge/)
  await take(phone, 'phone-acknowledge')
  await room.write(board, side('a', ACKNOWLEDGE))
  await room.done('board.step', { board, step: 'promote' })
  await room.write(board, side('p', PROMOTE))
  await room.done('board.share', { board })
  await room.notes(board, ACKNOWLEDGE.length + PROMOTE.length)
  await take(wall, 'wall-acknowledge')
  await close(room, board)
}
