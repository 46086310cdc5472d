/** Day one of the sample, “Why ? – making the case”, from the first quotation to the review. */
import { LIMITS } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import { expect, it } from 'vitest'
import { runDay } from './support/day.ts'
import * as delegate from './support/delegate.ts'
import * as facilitator from './support/facilitator.ts'
import {
  keepTime,
  picks,
  quotes,
  says,
  tapAims,
  toldBy,
  toTheRoom,
  toWriting,
  whoWas,
  write,
  writeAll,
} from './support/formats.ts'
import { DORIS, type Hall, type Person, photographAll, posted } from './support/hall.ts'
import { answerDialog, button, gone, PATIENCE_MS, seen, sees, seesNoMore, textOf } from './support/look.ts'
import * as phases from './support/phases.ts'

/** Kept to themselves for good: searched for in every file and in what everybody else was sent. */
const TALK_NOTE = 'ask John about the youth centre roof'

await runDay('day one', {
  story: dayOne,
  kept: [TALK_NOTE],
  takenHome: { has: [TALK_NOTE, 'seven networks in one room'], hasNot: ['a van full of chairs'] },
  record: { has: ['seven networks in one room', 'neighbours bring me flour'], boards: 8 },
})

function dayOne(room: () => Hall): void {
  it('opening quotations: they pass by, everybody picks one and says why; one is held up', async () => {
    const hall = room()
    const { asha, ben, wall } = hall
    const lines = [
      'conversations come before plans',
      'we have met the neighbours at last',
      'a school is not an island',
      'boundaries are where people meet',
      'nobody learns alone here',
      'it says begin from inside',
    ]
    await phases.show(hall, 'Opening quotations', 'Meeting public need in the 21st century')
    await phases.open(hall, 'Opening quotations', 'Which of these speaks to you, and why?')
    const picked = [
      'Human conversation',
      'An open school',
      'A community school',
      'Networking and partnership',
      'Meeting public need',
      'Start growing',
    ]
    await writeAll(hall, lines, n => ({ first: quotes(picked[n] ?? '') }))
    await phases.reveal(hall, 'quotations', { entries: 6 })
    await phases.isOnTheWall(hall, ...lines)
    await toTheRoom(ben.page)
    await delegate.say(ben.page, 'a school is not an island', 'Me too')
    await toTheRoom(asha.page)
    await seen(button(delegate.roomNote(asha.page, 'a school is not an island'), /^Me too\s*1/))
    await phases.namesNobody(hall)
    await toWriting(asha.page)
    await phases.spotlight(hall, 'a school is not an island')
    await photographAll(hall, 'quotations')
    await phases.goOnTo(hall, 'talk')
    await sees(wall, 'conversations come before plans')
    await phases.freeze(hall, 'quotations', { has: [...lines, 'Human conversation is the most ancient'] })
  })

  it('the welcome: the slides own the wall, phones offer a private note, words go to every screen', async () => {
    const hall = room()
    const { asha, jackie } = hall
    await phases.show(hall, 'Welcome', '6th – 7th December')
    hall.secrets.keep(TALK_NOTE, [asha.received])
    await asha.page.getByLabel('A note to myself').fill(TALK_NOTE)
    await sees(asha.page, 'saved ✓')
    await facilitator.pressInCockpit(jackie, 'Announce …')
    await jackie.getByLabel('Words').fill('The fire exit is behind the stage.')
    await answerDialog(jackie, 'Announce')
    for (const page of [hall.wall, ...hall.delegates.map(one => one.page)])
      await sees(page, 'The fire exit is behind the stage.')
    await button(jackie, 'Take it away').click()
    for (const page of [hall.wall, ...hall.delegates.map(one => one.page)])
      await seesNoMore(page, 'The fire exit is behind the stage.')
    await hall.secrets.areKept()
  })

  it('find someone who: words at the reveal, names when they agreed; Doris is asked aloud', async () => {
    const hall = room()
    const { asha, ben, cathy, dev, elsie, frank, jackie, wall } = hall
    await phases.open(hall, 'Who are we?', /has worked in both an organisational/)
    const finds: [Person, number, string, string][] = [
      [asha, 2, ben.name, 'schools count, neighbours care'],
      [ben, 3, cathy.name, 'patient stubborn kind'],
      [cathy, 3, dev.name, 'kind listening patient'],
      [dev, 2, DORIS, 'her bakery feeds the breakfast club'],
      [elsie, 7, frank.name, 'young people turned up'],
      [frank, 4, asha.name, 'coffee with the caretaker'],
    ]
    await Promise.all(
      finds.map(([who, prompt, found, words]) => write(hall, who, words, { prompt, first: whoWas(found) })),
    )
    await phases.reveal(hall, 'who-are-we', { entries: 6 })
    await phases.isOnTheWall(hall, ...finds.map(find => find[3]))
    await phases.turnPagesTo(hall, 'Six finds across three networks')
    expect(await textOf(wall)).not.toContain(DORIS)
    for (const one of [asha, ben, cathy, dev]) await button(delegate.quotation(one.page), 'Agree').click()
    await button(delegate.quotation(frank.page), 'Rather not').click()
    for (const one of hall.delegates) await gone(delegate.quotation(one.page))
    await facilitator.askAloud(jackie, DORIS)
    await phases.turnPagesTo(hall, DORIS)
    await photographAll(hall, 'who-are-we')
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'who-are-we', { has: finds.map(find => find[3]), hasNot: [DORIS] })
  })

  it('one-minute round: two tables take turns, then write; the facilitator writes for Doris and puts notes together', async () => {
    const hall = room()
    const { asha, ben, dev, jackie, wall } = hall
    await phases.open(hall, 'Why are we here?', 'I’m here because', { label: 'Open this board' })
    await facilitator.doNext(jackie, 'Start the minute rounds')
    await sees(wall, 'Table 2')
    await button(asha.page, /^Start (my minute|for )/).click()
    // The minute runs on both pages before anybody passes.
    for (const { page } of [asha, ben]) await gone(button(page, /^Start (my minute|for )/))
    await button(ben.page, 'Pass').click()
    await button(ben.page, 'I would like to speak').click()
    await photographAll(hall, 'round')
    await Promise.all([keepTime(asha.page, 3), button(dev.page, /^Start (my minute|for )/).click()])
    await keepTime(dev.page, 4)
    await seen(facilitator.next(jackie, 'Reveal'))
    const lines = [
      'I moved here and knew nobody',
      'my street asked me to come',
      'our school gate is locked at four',
      'the youth club closed',
      'neighbours who share tools',
      'neighbours ask me for forms',
    ]
    await writeAll(hall, lines)
    await phases.scribe(jackie, DORIS, 'neighbours bring me flour')
    await phases.reveal(hall, 'why-are-we-here', { entries: 7 })
    await phases.isOnTheWall(hall, ...lines, 'neighbours bring me flour')
    await phases.namesNobody(hall)
    await phases.goOnTo(hall, 'group')
    await button(facilitator.groupPane(jackie), /^Take the group Neighbours?/).click()
    await seen(facilitator.groupPane(jackie).getByText('saved ✓'))
    await photographAll(hall, 'grouping')
    await button(facilitator.groupPane(jackie), 'Done').click()
    await phases.turnPagesTo(hall, 'Neighbours')
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'why-are-we-here', { has: [...lines, 'Neighbours'], hasNot: [DORIS] })
  })

  it('[W-65] our aims, before: a tap each; the wall shows where the room sets out from, and nobody', async () => {
    const hall = room()
    await phases.open(hall, 'Better Together – our aims', 'How far along are you today?')
    await Promise.all(hall.delegates.map((one, n) => tapAims(one.page, n % 2 ? 'just beginning' : 'not yet')))
    await posted(hall, 'aims', 36)
    await photographAll(hall, 'aims-before')
    for (const one of hall.received) expect(one.heard('"rows":[{'), one.who).toBe(false)
    await facilitator.doNext(hall.jackie, 'Reveal')
    // Told when the board's clock strikes; where it struck between the fifth and the sixth answer, of five.
    await hall.wall.getByText(/before: [56] people/).waitFor({ timeout: LIMITS.strokeMs + PATIENCE_MS })
    await sees(hall.wall, 'Where we set out from')
    await seen(
      hall.wall
        .getByRole('img', { name: /before, [56] people: not yet [23], just beginning [23], on the way 0/ })
        .first(),
    )
    expect(await textOf(hall.wall)).not.toMatch(/Keighley|Rotherham|Hereford|after/)
    await photographAll(hall, 'aims-spread')
  })

  it('[W-74] urgency: everybody chooses two; the wall shows the spread and the words, never whose number', async () => {
    const hall = room()
    const { jackie, wall } = hall
    const drivers = [
      'Personalisation',
      'Standards plateau',
      'Social context',
      'Standards plateau',
      'New professionals',
      'Standards plateau',
    ]
    const steps = ['this term', 'it cannot wait', 'this year', 'it can wait', 'before long', 'this year']
    const lines = [
      'lessons that fit the child',
      'results have stood still for years',
      'half our homes are damp',
      'we measure the wrong thing',
      'caretakers are leaders too',
      'tests are not the point',
    ]
    await phases.open(hall, 'A growing sense of urgency', 'Choose the two that are most urgent to you.')
    await writeAll(hall, lines, n => ({
      first: async page => {
        await button(page.getByRole('main'), new RegExp(`^${drivers[n]}`)).click()
        await picks(steps[n] ?? '')(page)
      },
    }))
    for (const one of hall.delegates) await sees(one.page, 'Choose one more.')
    await phases.reveal(hall, 'urgency', { entries: 6 })
    await sees(wall, /Every answer is counted here/)
    // Nine drivers, and few answers each: said once, not nine times.
    await sees(wall, 'from five answers on')
    expect(await wall.getByText('from five answers on').count()).toBe(1)
    await phases.isOnTheWall(hall, ...lines)
    await photographAll(hall, 'urgency')
    await phases.namesNobody(hall)
    await facilitator.goTo(jackie, 'talk')
    await phases.isAt(jackie, 'talk')
    await phases.freeze(hall, 'urgency', { has: lines })
  })

  it('two talks: the facilitator goes on from one to the next with the large button', async () => {
    const hall = room()
    const { jackie, wall } = hall
    await phases.show(hall, 'Our learning journey', 'How ? – building trust and dialogue')
    await facilitator.doNext(jackie, 'Go on')
    await sees(wall, /School improvement and renewal are inseparable/)
    await photographAll(hall, 'talk')
  })

  it('reflective questions: one to a table; a claim without evidence says so, and none names a school', async () => {
    const hall = room()
    const { asha, dev } = hall
    await phases.open(
      hall,
      'Positive leadership at school level',
      /In what way do headteachers|What evidence is there/,
    )
    const asked = (one: Person) =>
      one.page.getByRole('main').getByRole('heading', { level: 2 }).first().textContent()
    expect(await asked(asha)).not.toBe(await asked(dev))
    await delegate.draft(asha.page, 'At St Mary’s Primary School the head knows everyone')
    await sees(asha.page, /This seems to name a school/)
    const lines = [
      'heads open the building at weekends',
      'heads sit on the health board',
      'nobody has asked the library',
      'families run the holiday club',
      'the hall is let for weddings only',
      'grandparents read to everybody',
    ]
    await writeAll(hall, lines, n => ({
      after: async page => {
        if (n !== 2) await says('Evidence', `seen by us, ${n + 2} times`)(page)
        await picks(['rare', 'in many places', 'everywhere'][n % 3] ?? '')(page)
      },
    }))
    await phases.reveal(hall, 'reflective-questions', { entries: 6 })
    await phases.isOnTheWall(hall, ...lines)
    await phases.turnPagesTo(hall, 'none given yet')
    await photographAll(hall, 'reflective')
    await phases.namesNobody(hall)
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'reflective-questions', { has: [...lines, 'seen by us, 3 times'] })
  })

  it('stories: told by one and typed by another, shown when the teller says that these are their words', async () => {
    const hall = room()
    const { asha, ben, cathy, jackie, wall } = hall
    await phases.open(
      hall,
      'Our stories – our practice',
      'Our stories – our practice – our leadership learning',
      { board: 'Our stories' },
    )
    const own = 'we opened the staff room to parents'
    const told = 'my mother taught the whole street to read'
    const aloud = 'I baked for forty years and nobody asked'
    await write(hall, cathy, own, { after: says('Setting', 'A Tuesday in Hereford') })
    await write(hall, ben, told, { first: toldBy(asha.name), knows: [asha.received] })
    await seen(delegate.card(ben.page, told).getByText(/waiting for a yes|shown when shared/))
    hall.secrets.keep(aloud, [hall.received[0] as (typeof hall.received)[number]])
    await phases.scribe(jackie, DORIS, aloud)
    await phases.reveal(hall, 'stories', { entries: 3 })
    await phases.isOnTheWall(hall, own)
    await hall.secrets.areKept()
    await sees(asha.page, `${ben.name} wrote down your words. Are these yours?`)
    await photographAll(hall, 'stories')
    await button(delegate.quotation(asha.page), 'Agree').click()
    await phases.isOnTheWall(hall, told)
    await facilitator.askAloud(jackie, DORIS)
    await phases.isOnTheWall(hall, aloud)
    await sees(wall, asha.name)
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'stories', { has: [own, told, aloud, 'A Tuesday in Hereford'] })
  })

  it('good practice: “we do this too” is counted, and contacts are swapped when both have tapped', async () => {
    const hall = room()
    const { asha, ben, jackie, wall } = hall
    await phases.open(hall, 'Our stories – our practice', 'What do you do that works, and how do you know?', {
      board: 'Examples of good practice',
    })
    const lines = [
      'breakfast club run by grandparents',
      'parents teach each other English',
      'no bus after six in the evening',
      'governors are hard to find',
      'the choir filled the hall',
      'breakfast before the tests',
    ]
    const kind = [1, 1, 2, 3, 4, 1]
    await writeAll(hall, lines, n => ({ prompt: kind[n] ?? 1 }))
    await phases.reveal(hall, 'good-practice', { entries: 6 })
    await phases.isOnTheWall(hall, ...lines)
    await sees(wall, asha.name)
    await delegate.say(ben.page, 'breakfast club run by', 'We do this too')
    await button(delegate.roomNote(ben.page, 'breakfast club run by'), /^Tell me more/).click()
    hall.secrets.keep('ben@rotherham.example', [ben.received])
    await ben.page.getByLabel('How they reach you').fill('ben@rotherham.example')
    await button(ben.page, 'Ask them').click()
    const asked = asha.page.getByRole('region', { name: 'Somebody would like to hear more' })
    await seen(asked)
    await hall.secrets.areKept()
    hall.secrets.tell('ben@rotherham.example')
    for (const words of ['ben@rotherham.example', '01535 555 000'])
      hall.secrets.keep(words, [ben.received, asha.received])
    await asked.getByLabel('How they reach you').fill('01535 555 000')
    await photographAll(hall, 'good-practice')
    await button(asked, 'Swap contacts').click()
    for (const [one, contact] of [
      [ben, '01535 555 000'],
      [asha, 'ben@rotherham.example'],
    ] as const) {
      await delegate.turnTo(one.page, 'My words')
      await sees(one.page, contact)
      await toWriting(one.page)
    }
    await hall.secrets.areKept()
    await phases.goOnTo(hall, 'group')
    await phases.makeGroup(hall, 'Before the bell', 'breakfast club run by', 'breakfast before')
    await facilitator.next(jackie, 'Talk about it').waitFor()
    await phases.goOnTo(hall, 'talk')
    await phases.freeze(hall, 'good-practice', { has: [...lines, 'Before the bell'] })
  })

  it('the review: column by column, grouped, voted with hidden counts, talked about, frozen', async () => {
    const hall = room()
    const { asha, ben, cathy, dev, jackie, wall } = hall
    await phases.open(hall, 'Review day one', 'What ?')
    const columns = [
      ['seven networks in one room', 'neighbours and heads at one table', 'a van full of chairs'],
      ['we all wait for somebody to begin', 'the others were trying too', 'nobody had asked us before'],
      ['meet again before Easter', 'one shared calendar', 'a walk between our towns'],
    ] as const
    const lines = columns.flat()
    // A column of which fewer than three have written would not come out: it could be told whose it is.
    await writeAll(hall, lines.slice(0, 6), n => ({ prompt: n < 3 ? 1 : 2 }))
    await writeAll(hall, columns[2], () => ({ prompt: 3 }))
    await phases.reveal(hall, 'review-day-one', { entries: 9, label: 'Reveal “What ?”' })
    await phases.isOnTheWall(hall, ...columns[0])
    await hall.secrets.areKept()
    await facilitator.doNext(jackie, 'Reveal “So What ?”')
    await phases.isOnTheWall(hall, ...columns[1])
    await hall.secrets.areKept()
    await facilitator.doNext(jackie, 'Reveal “What Now ?”')
    await phases.isOnTheWall(hall, ...columns[2])
    await phases.namesNobody(hall)
    await phases.goOnTo(hall, 'group')
    await phases.makeGroup(hall, 'Together in time', 'meet again', 'one shared calendar')
    await jackie.getByLabel('Dots each').selectOption('2')
    await facilitator.doNext(jackie, 'Open the vote')
    await phases.isAt(jackie, 'vote')
    for (const one of [asha, ben, cathy, dev]) {
      await toTheRoom(one.page)
      await delegate.giveDot(one.page, 'Together in time')
      await delegate.giveDot(one.page, one === dev ? 'Together in time' : 'the others were trying too')
      await sees(one.page, 'You have given all your dots.')
    }
    await sees(jackie, /4 of 6 have voted|4 of 7 have voted/)
    await photographAll(hall, 'vote')
    // Till the vote is closed nobody is told of a single dot but their own.
    const counts = /"results":\{"/
    for (const one of hall.received) expect(one.heard(counts), one.who).toBe(false)
    expect(await textOf(wall)).not.toMatch(/\b\d dots\b/)
    await facilitator.doNext(jackie, 'Close the vote')
    await phases.isAt(jackie, 'talk')
    await sees(cathy.page, '5 dots')
    for (const one of hall.received) await until(() => one.heard(counts), `the results with ${one.who}`)
    await photographAll(hall, 'voted')
    await phases.freeze(hall, 'review-day-one', { has: [...lines, 'Together in time'] })
  })
}
