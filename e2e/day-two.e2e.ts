/** Day two of the sample, “How ? – building trust and dialogue”, from the first talk to the last commitment. */
import { LIMITS } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import { expect, it } from 'vitest'
import { BOARDS_TAKEN, runDay } from './support/day.ts'
import { AGREED, LEFT, MY_NETWORK, OF_DAY_ONE, ONLY_ME } from './support/day-two-words.ts'
import * as delegate from './support/delegate.ts'
import * as facilitator from './support/facilitator.ts'
import { picks, says, tapAims, toTheRoom, toWriting, write, writeAll } from './support/formats.ts'
import { DORIS, type Hall, photographAll, posted } from './support/hall.ts'
import { answerDialog, button, gone, PATIENCE_MS, seen, sees, textOf } from './support/look.ts'
import * as phases from './support/phases.ts'

await runDay('day two', {
  story: dayTwo,
  kept: [ONLY_ME, MY_NETWORK],
  takenHome: { has: [ONLY_ME, AGREED, 'seven networks in one room'], hasNot: [MY_NETWORK] },
  // What day one left is in it too.
  record: { has: [AGREED, ...LEFT], boards: BOARDS_TAKEN },
})

function dayTwo(room: () => Hall): void {
  it('what day one left: aims answered before, and boards that are frozen', async () => {
    const hall = room()
    const { desk, delegates } = hall
    const does = async (name: string, board: string, more: object = {}) => {
      const { status, body } = await desk.command(name, { board, ...more })
      expect(status, `${name} ${board}: ${JSON.stringify(body)}`).toBe(200)
    }
    await does('board.step', 'aims', { step: 'before' })
    await does('board.open', 'aims')
    for (const one of delegates) await sees(one.page, 'How far along are you today?')
    await Promise.all(delegates.map((one, n) => tapAims(one.page, n % 2 ? 'just beginning' : 'not yet')))
    await posted(hall, 'aims', 36)
    await does('board.share', 'aims')
    for (const board of OF_DAY_ONE) {
      await does('board.open', board)
      if (board === 'review-day-one') {
        for (const one of delegates) await sees(one.page, 'What ?')
        await writeAll(hall, LEFT, () => ({ prompt: 1 }))
        await posted(hall, board, LEFT.length)
        hall.secrets.tell(...LEFT)
      }
      await does('board.freeze', board, { now: true })
    }
  })

  it('the framework: a map in the morning, come back to in the afternoon', async () => {
    const hall = room()
    await phases.show(hall, 'Reaching out to the ‘hard to hear’', 'We would be foolish to assume')
    await phases.open(hall, 'Intentional framework', /Choose where it belongs/)
    const lines = [
      'tea before the agenda',
      'nobody speaks for the young',
      'ask the bus drivers',
      'the mosque and the chapel share a van',
      'let them run the hall',
      'a chair kept free',
    ]
    await writeAll(hall, lines, n => ({
      prompt: (n % 5) + 1,
      after: picks(['Think!', 'Listen!', 'Build!'][n % 3] ?? ''),
    }))
    await phases.reveal(hall, 'framework', { entries: 6 })
    await phases.isOnTheWall(hall, ...lines)
    await phases.namesNobody(hall)
    await photographAll(hall, 'framework')
  })

  it('who is missing: groups, never families, and whoever will bring them says so by name', async () => {
    const hall = room()
    const { ben, cathy, wall } = hall
    await phases.open(hall, 'The welcome', 'Whose voices are not here?')
    await delegate.draft(ben.page, 'the Khan family at number 12')
    await sees(ben.page, /This may point to particular people/)
    const lines = [
      'young carers',
      'night shift workers',
      'travellers on the ring road',
      'grandparents who raise children',
      'the deaf club',
      'newly arrived teenagers',
    ]
    await writeAll(hall, lines, n => (n === 3 ? { after: says('Who could bring them', 'the library') } : {}))
    await phases.reveal(hall, 'who-is-missing', { entries: 6 })
    await phases.isOnTheWall(hall, ...lines)
    await phases.namesNobody(hall)
    await toTheRoom(cathy.page)
    await delegate.say(cathy.page, 'the deaf club', 'I will')
    await sees(ben.page, cathy.name)
    await sees(wall, cathy.name)
    await photographAll(hall, 'who-is-missing')
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'who-is-missing', { has: [...lines, 'the library'] })
  })

  it('agreed understandings: stances one at a time, anonymous concerns, and what is agreed stays all day', async () => {
    const hall = room()
    const { asha, ben, cathy, dev, jackie, wall } = hall
    await phases.show(hall, 'Listening', 'All individuals have a right to be heard', 0)
    await phases.open(hall, 'Active Understandings', 'We agree that …')
    const lines = [
      AGREED,
      'we begin on time and end on time',
      'I worry about who reads this',
      'parents speak first',
      'we write plainly',
      'too much paper',
    ]
    await writeAll(hall, lines, n => ({ prompt: n === 2 || n === 5 ? 2 : 1 }))
    await phases.reveal(hall, 'agreed-understandings', { entries: 6 })
    await phases.isOnTheWall(hall, ...lines)
    const stances = [
      [asha, 'Agree'],
      [ben, 'Agree'],
      [cathy, 'Can live with'],
      [dev, 'Concern'],
    ] as const
    for (const [one, stance] of stances) {
      await toTheRoom(one.page)
      await delegate.say(one.page, AGREED, stance)
    }
    await seen(button(delegate.roomNote(ben.page, AGREED), /^Agree\s*2/))
    await phases.namesNobody(hall)
    await photographAll(hall, 'understandings')
    await button(await phases.noteRow(jackie, AGREED), /^More for/).click()
    await button(jackie.getByRole('dialog').last(), 'Declare it agreed').click()
    await gone(button(jackie, 'Declare it agreed'))
    await answerDialog(jackie, 'Close')
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'agreed-understandings', { has: lines })
    await isAgreed(hall)
    expect(await textOf(wall)).not.toContain(dev.name)
  })

  it('[W-1] thinking hats: the room wears one after another, and a hat of one’s own', async () => {
    const hall = room()
    const { asha, jackie, wall } = hall
    await phases.open(hall, 'Vision', 'White')
    await photographAll(hall, 'hats')
    const lines = [
      'forty families have no school place',
      'I am tired of waiting',
      'the money ends in March',
      'children know each other already',
      'a school in the market hall',
      'begin with three streets',
    ]
    const hats = ['White', 'Red', 'Black', 'Yellow', 'Green', 'Blue']
    for (const [n, hat] of hats.entries()) {
      if (n > 0) await facilitator.doNext(jackie, `Turn to the ${hat} hat`)
      const one = hall.delegates[n]
      if (!one) throw new Error('six hats, six people')
      await seen(one.page.getByRole('heading', { name: `${hat} hat`, exact: true }))
      await write(hall, one, lines[n] ?? '')
    }
    await facilitator.doNext(jackie, /^Turn to “\+ hat/)
    await sees(asha.page, 'Your hat')
    await write(hall, asha, 'what would my daughter ask', {
      first: says('Your hat', 'the ten-year-old’s hat'),
    })
    await phases.reveal(hall, 'thinking-hats', { entries: 7 })
    await phases.isOnTheWall(hall, 'what would my daughter ask')
    await facilitator.pressInCockpit(jackie, 'Turn to “Red hat”')
    await phases.isOnTheWall(hall, ...lines)
    await sees(wall, 'I am tired of waiting')
    await photographAll(hall, 'hats-shared')
    await phases.namesNobody(hall)
    await isAgreed(hall)
    await phases.goOnTo(hall, 'talk')
    // The hat that is worn comes first, and every other after it.
    for (const words of ['I am tired of waiting', 'begin with three streets', 'what would my daughter ask'])
      await phases.turnPagesTo(hall, words)
    await phases.freeze(hall, 'thinking-hats', { has: [...lines, 'the ten-year-old’s hat'] })
    await sees(wall, 'Seven notes kept')
  })

  it('pairs write one note on their table’s page, each seeing the other’s keys, and nobody else any', async () => {
    const hall = room()
    const { asha, ben, cathy, dev, elsie, frank, jackie } = hall
    const [first, second] = [
      [asha, ben, cathy],
      [dev, elsie, frank],
    ]
    await phases.open(hall, 'Shared vision', /Tell each other about a time/)
    const theirs = 'our school kitchen stayed open all summer'
    const others = 'the allotment fed two streets'
    hall.secrets.keep(
      theirs,
      (first ?? []).map(one => one.received),
    )
    hall.secrets.keep(
      others,
      (second ?? []).map(one => one.received),
    )
    const field = (one: typeof asha) => delegate.placeToWrite(one.page).getByRole('textbox').first()
    await field(asha).fill('school kitchen stayed open')
    await expect.poll(() => field(ben).inputValue()).toBe('school kitchen stayed open')
    await field(ben).click()
    await ben.page.keyboard.press('Control+End')
    await field(asha).click()
    await asha.page.keyboard.press('Control+Home')
    await Promise.all([asha.page.keyboard.type('our '), ben.page.keyboard.type(' all summer')])
    for (const one of first ?? []) await expect.poll(() => field(one).inputValue()).toBe(theirs)
    await photographAll(hall, 'pairs')
    await field(dev).fill(others)
    for (const one of [ben, elsie]) await button(delegate.placeToWrite(one.page), 'Post').click()
    await phases.reveal(hall, hall.added.pairs, { entries: 2 })
    await phases.isOnTheWall(hall, theirs, others)
    await phases.goOnTo(hall, 'group')
    await phases.makeGroup(hall, 'Food', 'school kitchen', 'allotment')
    await phases.goOnTo(hall, 'talk')
    await sees(jackie, 'tables write')
    await phases.freeze(hall, hall.added.pairs, { has: [theirs, others, 'Food'] })
  })

  it('gifts: no deficit without its strength; what is acknowledged is answered by nobody', async () => {
    const hall = room()
    const { cathy, jackie } = hall
    await phases.open(hall, 'Locating Gifts and Capacity', /How it is often put/)
    const gifts = [
      'they carry two languages home',
      'they keep each other’s children safe',
      'they know every door on the estate',
      'they cook for a hundred',
      'they mend what others throw away',
      'they stayed when it was hard',
    ]
    await writeAll(hall, gifts, n => ({
      prompt: (n % 2) + 1,
      first: says(
        'How it is often put',
        `they have no ${['English', 'work', 'car', 'money', 'skills', 'hope'][n]}`,
      ),
    }))
    await phases.reveal(hall, 'gifts-and-capacities', { entries: 6 })
    await phases.isOnTheWall(hall, ...gifts)
    await photographAll(hall, 'gifts')
    await phases.namesNobody(hall)
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'gifts-and-capacities', { has: [...gifts, 'they have no English'] })

    await phases.open(hall, 'Meaningful relationships', 'Acknowledge :')
    const lines = [
      'we met in a school and never invited the school gate',
      'forms in one language only',
      'we called them hard to reach',
      'a shared noticeboard',
      'parents on the interview panel',
      'supper before the meeting',
    ]
    const [asha, ben, third, ...rest] = hall.delegates
    for (const [n, one] of [asha, ben, third].entries()) if (one) await write(hall, one, lines[n] ?? '')
    await facilitator.doNext(jackie, 'Turn to “Promote”')
    for (const one of hall.delegates) await sees(one.page, 'Promote:')
    for (const [n, one] of rest.entries()) await write(hall, one, lines[n + 3] ?? '')
    await phases.reveal(hall, 'acknowledge-promote', { entries: 6 })
    await phases.isOnTheWall(hall, ...lines)
    await toTheRoom(cathy.page)
    await seen(delegate.roomNote(cathy.page, 'forms in one language'))
    expect(await delegate.roomNote(cathy.page, 'forms in one language').getByRole('button').count()).toBe(0)
    await delegate.say(cathy.page, 'a shared noticeboard', 'Me too')
    await photographAll(hall, 'acknowledge')
    await phases.namesNobody(hall)
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'acknowledge-promote', { has: lines })
  })

  it('a board of the organiser’s own, with every phase there is', async () => {
    const hall = room()
    const { jackie } = hall
    await phases.open(hall, 'The bigger picture', 'What shall we build first ….')
    const lines = [
      'a bench at the gate',
      'one phone number',
      'a bench by the river',
      'a map of kitchens',
      'a van',
      'a choir',
    ]
    await writeAll(hall, lines)
    await phases.reveal(hall, hall.added.own, { entries: 6 })
    await phases.isOnTheWall(hall, ...lines)
    await phases.goOnTo(hall, 'group')
    await phases.makeGroup(hall, 'Benches', 'a bench at the gate', 'a bench by the river')
    await facilitator.doNext(jackie, 'Open the vote')
    await phases.isAt(jackie, 'vote')
    for (const one of hall.delegates.slice(0, 2)) {
      await toTheRoom(one.page)
      await delegate.giveDot(one.page, 'Benches')
    }
    await sees(jackie, /2 of [67] have voted/)
    await phases.voteFor(jackie, DORIS, 'Benches')
    await sees(jackie, /3 of [67] have voted/)
    await facilitator.doNext(jackie, 'Close the vote')
    await phases.isAt(jackie, 'talk')
    await phases.freeze(hall, hall.added.own, { has: [...lines, 'Benches'] })
  })

  it('the framework again, by its own row of the afternoon: more words, put together, talked about, frozen', async () => {
    const hall = room()
    const { jackie, wall } = hall
    await phases.choose(jackie, 'Intentional framework', { nth: 1 })
    await facilitator.doNext(jackie, 'Show this board')
    await sees(wall, 'tea before the agenda')
    const more = [
      'hand over the keys',
      'pay the bus fare',
      'ask twice',
      'eat together first',
      'sing',
      'leave the door open',
    ]
    for (const one of hall.delegates) await toWriting(one.page)
    // Six at once: notes that nobody may link to a writer come together, when the board's clock strikes.
    await writeAll(hall, more, n => ({ prompt: (n % 5) + 1 }))
    const all = () => hall.received.every(one => more.every(words => one.heard(words)))
    await until(all, 'the next stroke of the board’s clock', LIMITS.strokeMs + PATIENCE_MS)
    await phases.isOnTheWall(hall, ...more)
    await phases.goOnTo(hall, 'group')
    await phases.makeGroup(hall, 'At the table', 'tea before', 'eat together')
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'framework', { has: [...more, 'tea before the agenda', 'At the table'] })
  })

  it('[W-65] our aims, after: how the room has moved, for five people and more, and never for one', async () => {
    const hall = room()
    const { jackie, wall } = hall
    await phases.choose(jackie, 'Better Together – our aims', { nth: 1 })
    await facilitator.doNext(jackie, 'Ask again: after')
    for (const one of hall.delegates) await sees(one.page, 'How far along are you now?')
    await Promise.all(hall.delegates.map((one, n) => tapAims(one.page, n % 2 ? 'well along' : 'on the way')))
    await posted(hall, 'aims', 36)
    const shift = /"when":"after"/
    for (const one of hall.received) expect(one.heard(shift), one.who).toBe(false)
    await facilitator.doNext(jackie, 'Reveal')
    await wall.getByText(/after: [56] people/).waitFor({ timeout: LIMITS.strokeMs + PATIENCE_MS })
    await sees(wall, /before: [56] people/)
    for (const one of hall.received) await until(() => one.heard(shift), `the shift with ${one.who}`)
    expect(await textOf(wall)).not.toMatch(/Keighley|Rotherham|Hereford/)
    await photographAll(hall, 'aims-after')
    await phases.freeze(hall, 'aims', {})
  })

  it('commitments: for me, for my network, for the room, as each chose', async () => {
    const hall = room()
    const { asha, ben, cathy, dev, elsie, frank, jackie } = hall
    await phases.open(hall, 'Commitments', 'When I go back to my setting I will …')
    await isAgreed(hall)
    const told = [
      'I will knock on ten doors',
      'I will learn to say good morning in Urdu',
      'I will bring one governor',
      'I will write to the paper',
    ]
    const gives = (audience: string, when: string) => async (page: (typeof asha)['page']) => {
      await says('By when', when)(page)
      await picks(audience)(page)
    }
    await write(hall, asha, ONLY_ME, { after: gives('Only me', 'Friday') })
    await write(hall, dev, MY_NETWORK, { after: gives('My network', 'Easter'), knows: [asha.received] })
    for (const [n, one] of [ben, cathy, elsie, frank].entries())
      await write(hall, one, told[n] ?? '', { after: gives('People here', 'June') })
    await phases.reveal(hall, 'commitments', { entries: 6 })
    await phases.isOnTheWall(hall, ...told)
    await toTheRoom(asha.page)
    await seen(asha.page.getByRole('region', { name: 'In your network' }).getByText(MY_NETWORK))
    await hall.secrets.areKept()
    await photographAll(hall, 'commitments')
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'commitments', { has: told })
    await facilitator.doNext(jackie, 'Back to the welcome')
  })

  it('a return code brings one’s commitment back on another device', async () => {
    const hall = room()
    const other = await hall.jackie.context().browser()?.newContext({ baseURL: hall.origin })
    const phone = await other?.newPage()
    if (!phone) throw new Error('no other phone')
    await delegate.comeBack(phone, hall.asha.returnCode)
    await seen(phone.getByRole('region', { name: 'You said you would' }).getByText(ONLY_ME))
    await other?.close()
  })
}

/** What the room has agreed is with everybody, whatever board they are at. */
async function isAgreed(hall: Hall): Promise<void> {
  const lists = hall.delegates.map(one =>
    one.page.getByRole('group', { includeHidden: true }).filter({ hasText: 'We have agreed' }).first(),
  )
  await sees(hall.wall, AGREED)
  for (const list of lists) expect(await list.textContent()).toContain(AGREED)
}
