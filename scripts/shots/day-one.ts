/** Day one, “Why ? – making the case”: a picture of every mode that its boards bring. */
import type { RoundTableView } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import type { Locator } from 'playwright-core'
import { BECAUSE, BETTER_AT, FOUND, REVIEW } from './people.ts'
import { draft, type Person, type Room } from './room.ts'
import { goTo, inTurn, press, type Screens, sees } from './screens.ts'
import { PRACTICE, QUOTATIONS, REFLECTIVE, STORIES, URGENCY } from './words.ts'

export async function dayOne(room: Room, screens: Screens): Promise<void> {
  await inTurn(
    [quotations, talk, find, round, aimsBefore, urgency, reflective, stories, practice, review],
    room,
    screens,
  )
}
const aimsBefore = (room: Room, screens: Screens) => aims(room, screens, 'before')

async function quotations(room: Room, { take, wall, phone }: Screens): Promise<void> {
  await room.done('board.open', { board: 'quotations' })
  await sees(phone.page, 'Which of these speaks to you')
  await take(phone, 'phone-quotations')
  await take(wall, 'wall-quotations')
  await room.write('quotations', QUOTATIONS, 1)
  await room.done('board.share', { board: 'quotations' })
  await room.notes('quotations', QUOTATIONS.length)
  await take(wall, 'wall-quotations-shared')
  await room.done('board.freeze', { board: 'quotations', now: true })
}

async function talk(room: Room, { take, wall, phone }: Screens): Promise<void> {
  await room.done('stage.show', { board: null, session: 'more-than-the-sum' })
  await sees(wall.page, /School improvement and renewal/)
  await take(wall, 'wall-talk')
  await take(phone, 'phone-talk')
}

/** Everybody found somebody; most of those quoted agree to be named. */
async function find(room: Room, screens: Screens): Promise<void> {
  const { people } = room
  await room.done('board.open', { board: 'who-are-we' })
  let at = 0
  for (const [i, words] of FOUND.entries())
    for (const text of words) {
      const found = people[(at + 9) % people.length] as Person
      draft(people[at] as Person, { board: 'who-are-we', prompt: i + 1, text, found })
      at++
    }
  await Promise.all(people.map(({ page }) => page.saved()))
  await room.done('board.share', { board: 'who-are-we' })
  await room.notes('who-are-we', at)
  const asked = () => people.filter(({ stage }) => stage.mine()?.quotes.length).length
  await until(() => asked() >= at - 2, 'everybody quoted is asked')
  for (const [i, { delegate, stage }] of people.entries())
    for (const { quote } of stage.mine()?.quotes ?? [])
      if (i % 4 !== 1) await delegate.command('quote.answer', { quote, answer: 'agreed' })
  await turnTo(room, screens.wall.page.getByText(/finds across/))
  await screens.take(screens.wall, 'wall-connections')
  await turnTo(room, screens.wall.page.getByLabel(/^The words that were given/))
  await screens.take(screens.wall, 'wall-cloud')
  await room.jackie.command('wall.page', { paused: false })
  const quoted = await screens.open((people[9] as Person).delegate, '/e/better-together', 'phone')
  await sees(quoted.page, /quoted/)
  await screens.take(quoted, 'phone-quoted')
  await quoted.page.close()
  await room.done('board.freeze', { board: 'who-are-we', now: true })
}

/** Pages are turned by hand, and held, until the wall shows this. */
async function turnTo(room: Room, wanted: Locator): Promise<void> {
  await room.jackie.command('wall.page', { paused: true })
  const there = wanted.filter({ visible: true }).first()
  for (let turns = 0; turns < 12; turns++) {
    const seen = await there.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    )
    if (seen) return
    await room.jackie.command('wall.page', { by: 1 })
  }
  throw new Error('the wall never showed it')
}

async function round(room: Room, { take, wall, phone, cockpit, sara }: Screens): Promise<void> {
  const board = 'why-are-we-here'
  await room.done('tables.make', { count: 6, mix: true })
  await room.done('board.open', { board })
  await room.done('turns.start', { board, mode: 'tables' })
  const tables = () => (room.told.view.roundTables as RoundTableView[] | undefined) ?? []
  await until(() => tables().length === 6, 'six tables')
  const queues = (room.told.view.roundTables as { table: string; queue: { person: string }[] }[]).map(
    ({ table, queue }) => ({ table, queue: queue.map(one => one.person) }),
  )
  /** How many each table has heard; the last has not begun. */
  for (const [i, times] of [3, 2, 5, 4, 2].entries()) {
    const { table, queue } = queues[i] as (typeof queues)[number]
    await room.done('turns.begin', { board, table })
    for (const speaker of queue.slice(0, times)) await room.done('turns.next', { board, table, speaker })
  }
  await take(wall, 'wall-round')
  await take(phone, 'phone-round')
  await take(cockpit, 'cockpit-round')
  await room.done('turns.end', { board })
  await room.write(board, [
    ...BECAUSE.map(text => ({ prompt: 1, text })),
    ...BETTER_AT.map(text => ({ prompt: 2, text })),
  ])
  draft(sara, { board, prompt: 2, text: 'listening before I answer.' }, false)
  await sara.page.saved()
  await sees(phone.page, 'saved ✓')
  await take(phone, 'phone-write')
  await take(wall, 'wall-write')
  await offline(phone, take)
  await room.done('board.share', { board })
  await room.notes(board, BECAUSE.length)
  await take(wall, 'wall-notes')
  await room.done('timer.start', { seconds: 120, label: 'Time to read' })
  await take(cockpit, 'cockpit')
  await goTo(phone.page, 'The room')
  await take(phone, 'phone-room')
  await room.done('timer.clear', {})
  const notes = await room.notes(board, BECAUSE.length)
  await room.done('stage.spotlight', { note: notes[3]?.id ?? null })
  await take(wall, 'wall-spotlight')
  await take(cockpit, 'cockpit-spotlight')
  await room.done('stage.spotlight', { note: null })
  await room.done('stage.announce', {
    text: 'Lunch is in the hall downstairs. Please be back by half past one.',
  })
  await take(wall, 'wall-announcement')
  await room.done('stage.announce', { text: null })
  await room.done('board.phase', { board, phase: 'group' })
  await room.done('groups.arrange', { board, rev: 0, groups: groupsOf(notes, GROUPS) })
  await press(cockpit.page, 'Groups …')
  await take(cockpit, 'cockpit-group')
  await press(cockpit.page, 'Done')
  await take(wall, 'wall-groups')
  await take(phone, 'phone-groups')
  await room.done('board.freeze', { board, now: true })
  await take(wall, 'wall-frozen')
}

async function offline(phone: Screens['phone'], take: Screens['take']): Promise<void> {
  const { page } = phone
  await page.context().setOffline(true)
  const words = page.getByRole('textbox').first()
  await words.click()
  await words.press('End')
  await words.pressSequentially(' Most of all at the gate.')
  await sees(page, /not saved yet/)
  await take(phone, 'phone-offline')
  await page.context().setOffline(false)
  await sees(page, 'saved ✓')
}

/** Name of the group, and words by which its notes are known. */
type Sorting = readonly (readonly [name: string, words: RegExp])[]
const GROUPS: Sorting = [
  ['At the gate', /gate|window|office|door/],
  ['Whose community is it?', /E13|languages|newsletter|neighbours|library|libraries|allotment/],
  ['What we carry ourselves', /I grew up|daughter|foster|promising|sent|glad|word still/],
]
function groupsOf(notes: readonly { id: string; text: string }[], sorting: Sorting) {
  const taken = new Set<string>()
  return sorting.map(([name, words], i) => {
    const own = notes.filter(note => words.test(note.text) && !taken.has(note.id)).map(note => note.id)
    for (const id of own) taken.add(id)
    return { id: `group-${i}`, name, notes: own }
  })
}

/** How far along: later, most are a step or two further. */
export async function aims(room: Room, screens: Screens, step: 'before' | 'after'): Promise<void> {
  const { take, wall, phone } = screens
  const board = 'aims'
  if (step === 'before') await room.done('board.open', { board })
  else {
    await room.done('board.back', { board })
    await room.done('stage.show', { board })
    await room.done('board.step', { board, step })
  }
  await sees(phone.page, step === 'before' ? /How far along are you today/ : /How far along are you now/)
  await take(phone, `phone-aims-${step}`)
  const prompts = room.board(board).prompts.length
  for (const [i, person] of room.people.entries())
    for (let prompt = 1; prompt <= prompts; prompt++) {
      const before = 1 + ((i + prompt * 2) % 3)
      const after = Math.min(5, before + ((i * prompt) % 3) + (prompt % 2))
      draft(person, { board, prompt, text: '', fields: { [step]: step === 'before' ? before : after } })
    }
  await Promise.all(room.people.map(({ page }) => page.saved()))
  await room.done('board.share', { board })
  await take(wall, `wall-aims-${step}`)
}

async function urgency(room: Room, { take, wall, phone }: Screens): Promise<void> {
  await room.done('board.open', { board: 'urgency' })
  await sees(phone.page, /Choose the two/)
  await take(phone, 'phone-urgency')
  await room.write('urgency', URGENCY, 1)
  await press(phone.page, /^British system/)
  await take(phone, 'phone-urgency-chosen')
  await room.done('board.share', { board: 'urgency' })
  await sees(wall.page, /Every answer is counted here/)
  await take(wall, 'wall-urgency')
  await room.done('board.freeze', { board: 'urgency', now: true })
}

async function reflective(room: Room, { take, wall, phone, cockpit }: Screens): Promise<void> {
  await room.done('board.open', { board: 'reflective-questions' })
  await sees(phone.page, /headteachers|schools/)
  await take(phone, 'phone-reflective')
  await room.write('reflective-questions', REFLECTIVE, 1)
  await take(cockpit, 'cockpit-tables')
  await room.done('board.share', { board: 'reflective-questions' })
  await room.notes('reflective-questions', REFLECTIVE.length)
  await take(wall, 'wall-reflective')
  await room.done('board.freeze', { board: 'reflective-questions', now: true })
}

async function stories(room: Room, { take, wall, phone }: Screens): Promise<void> {
  await room.done('board.open', { board: 'stories' })
  await sees(phone.page, /Our stories/)
  await take(phone, 'phone-story')
  await room.write('stories', STORIES, 1)
  await room.done('board.share', { board: 'stories' })
  await room.notes('stories', STORIES.length)
  await take(wall, 'wall-stories')
  await room.done('board.freeze', { board: 'stories', now: true })
}

async function practice(room: Room, { take, wall, phone }: Screens): Promise<void> {
  const board = 'good-practice'
  await room.done('board.open', { board })
  await room.write(board, PRACTICE)
  await room.done('board.share', { board })
  const notes = await room.notes(board, PRACTICE.length)
  await mark(room, board, notes, ['we-do-this-too'])
  await goTo(phone.page, 'The room')
  await take(phone, 'phone-marks')
  await take(wall, 'wall-practice')
  await room.done('board.freeze', { board, now: true })
}

/** Some tap this, some that; what a note does not offer is refused and left. */
export async function mark(
  room: Room,
  board: string,
  notes: readonly { id: string }[],
  kinds: readonly string[],
): Promise<void> {
  for (const [i, { delegate }] of room.people.entries())
    for (const [k, kind] of kinds.entries()) {
      const note = notes[(i * 5 + k * 3) % notes.length]?.id
      if ((i + k) % 3 !== 0) await delegate.command('note.mark', { board, note, kind, on: true })
    }
}

async function review(room: Room, { take, wall, phone, cockpit }: Screens): Promise<void> {
  const board = 'review-day-one'
  await room.done('board.open', { board })
  await room.write(
    board,
    REVIEW.flatMap((words, i) => words.map(text => ({ prompt: i + 1, text }))),
  )
  for (const prompt of ['prompt-1', 'prompt-2', 'prompt-3']) await room.done('board.share', { board, prompt })
  const notes = await room.notes(board, REVIEW.flat().length)
  await take(wall, 'wall-review')
  await room.done('board.phase', { board, phase: 'group' })
  const groups = groupsOf(notes, BUILD_ON)
  await room.done('groups.arrange', { board, rev: 0, groups })
  await room.done('board.phase', { board, phase: 'vote', dots: 3 })
  // What stands in a group gets its dots with it.
  const grouped = new Set(groups.flatMap(group => group.notes))
  const alone = notes.map(note => note.id).filter(id => !grouped.has(id))
  const targets = [...groups.map(group => group.id), ...alone]
  for (const [i, { delegate }] of room.people.slice(1, 34).entries())
    for (const target of [targets[i % 4], targets[(i * i + 2) % targets.length]])
      await delegate.command('vote.cast', { board, target, dots: 1 })
  await goTo(phone.page, 'The room')
  await press(phone.page, 'One dot more')
  await take(phone, 'phone-vote')
  await take(wall, 'wall-vote')
  await take(cockpit, 'cockpit-vote')
  await room.done('board.phase', { board, phase: 'talk' })
  await take(wall, 'wall-results')
  await take(cockpit, 'cockpit-results')
  await room.done('board.freeze', { board, now: true })
}
const BUILD_ON: Sorting = [
  ['Go to where people are', /gate|hall|library|youth centre/],
  ['Ask before we arrange', /parents|ask|Trust/],
]
