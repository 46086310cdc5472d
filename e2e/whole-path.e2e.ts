/**
 * The sample event from the first link to the last file, in five browsers: whoever runs it, the wall, and three delegates
 * of three networks at two tables, with one person more who has no device. The tests are one story and follow one another.
 */
import { verifySnapshot } from '@folkmoot/capture'
import { noBrowser } from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, gather } from './support/cast.ts'
import * as delegate from './support/delegate.ts'
import { fillRoom, othersPost } from './support/extras.ts'
import * as facilitator from './support/facilitator.ts'
import { ALL_KINDS_MS, download, exportRecord, KINDS } from './support/files.ts'
import { answerDialog, button, gone, PATIENCE_MS, seen, sees, seesNoMore, textOf } from './support/look.ts'
import * as organiser from './support/organiser.ts'
import { closeTabAndReturn } from './support/screens.ts'

const EVENT = 'better-together'
/** “Gone from every screen within a second.” */
const AT_ONCE = 1_000
/** “Says so within 2 s.” */
const SOON = 2_000

/** Words that must be in no file: each was hidden, taken back, passed over or never agreed to. */
const NOWHERE = {
  unagreed: 'Zebedee Quillfeather',
  hidden: 'a note the facilitator hid',
  takenBack: 'a note its writer took back',
  replaced: 'worded clumsily at frist',
  draft: 'a draft that nobody posted',
  late: 'a thought that came after the freeze',
}

describe.skipIf(await noBrowser())('the whole path on the sample event', () => {
  let cast: Cast
  let returnCode = ''

  beforeAll(async () => {
    cast = await gather()
  })
  afterAll(async () => {
    await cast?.end()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await cast.photograph('whole-path')
  })

  it('comes in: organiser, facilitator, display, three delegates and one without a device', async () => {
    const { organiser: boss, facilitator: jackie, wall, asha, ben, cathy } = cast
    const { joinCode } = cast.server.ready
    await boss.bringToFront()
    await organiser.signIn(boss, cast.server.ready.organiser)
    await organiser.openEvent(boss, 'Better Together')
    await organiser.nameTrusted(boss, 'Maggie, in blue, by the door', 'everybody here')
    const link = await organiser.makeLink(boss, 'Jackie Dearden')
    await organiser.addPerson(boss, 'Doris Evans')

    await wall.page.goto('/d')
    const code = (await wall.page.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()) ?? ''
    await jackie.bringToFront()
    await facilitator.enterByLink(jackie, link)
    await facilitator.pairDisplay(jackie, code, 'Main hall')
    await wall.page.getByRole('img', { name: /^QR code: join at/ }).waitFor()
    await sees(wall.page, 'Community Leadership Network')

    returnCode = await delegate.join(asha.page, joinCode, 'Asha Begum', 'Keighley')
    await Promise.all([
      delegate.join(ben.page, joinCode, 'Ben Carter', 'Rotherham'),
      delegate.join(cathy.page, joinCode, 'Cathy Doyle', 'Hereford'),
    ])
    await sees(wall.page, 'Four people in')
    await facilitator.makeTables(jackie, 2, 'Sit where you like')
    await facilitator.seat(jackie, {
      'Table 1': ['Asha Begum', 'Ben Carter'],
      'Table 2': ['Cathy Doyle', 'Doris Evans'],
    })
    // From here on Keighley and Rotherham are large enough to be named.
    await fillRoom(cast.server, joinCode, [
      ...Array(4).fill('keighley'),
      ...Array(4).fill('rotherham'),
      ...Array(4).fill(null),
    ])
  })

  it('“Who are we?”: finds people, and names them only after they agreed', async () => {
    const { facilitator: jackie, wall, asha, ben, cathy } = cast
    await facilitator.choose(jackie, 'Who are we?')
    await facilitator.doNext(jackie, 'Open for writing')
    await Promise.all([asha, ben, cathy].map(one => sees(one.page, /has worked in both an organisational/)))
    await sees(wall.page, 'Find someone who')

    await delegate.find(asha.page, 2, 'Ben Carter', 'schools count, neighbours care')
    await delegate.find(asha.page, 2, 'Doris Evans', 'the bakery club')
    await delegate.goToPrompt(ben.page, 3)
    await delegate.choosePerson(ben.page, 'Cathy Doyle')
    await delegate.draft(ben.page, 'patient stubborn kind brave')
    await sees(ben.page, 'At most 3 words here.')
    expect(await button(delegate.placeToWrite(ben.page), 'Post').isEnabled()).toBe(false)
    await delegate.draft(ben.page, '')
    await delegate.find(ben.page, 2, 'Cathy Doyle', 'two trades, one street')
    await delegate.goToPrompt(cathy.page, 2)
    await delegate.typePerson(cathy.page, NOWHERE.unagreed)
    await delegate.post(cathy.page, 'somebody who was never asked')
    await delegate.find(cathy.page, 2, 'Asha Begum', 'said without a name')
    expect(await textOf(wall.page)).not.toContain('schools count')

    await facilitator.doNext(jackie, 'Reveal')
    await sees(wall.page, 'schools count, neighbours care')
    await sees(wall.page, 'two trades, one street')
    await sees(wall.page, 'someone from Rotherham')
    expect(await textOf(wall.page)).not.toMatch(/Doris Evans|Quillfeather/)

    await seen(delegate.quotation(ben.page).getByText('Asha Begum quoted you'))
    await button(delegate.quotation(ben.page), 'Agree').click()
    await seesNoMore(wall.page, 'someone from Rotherham')
    await button(delegate.quotation(cathy.page), 'Correct').click()
    await delegate.quotation(cathy.page).getByLabel('In your words').fill('three trades, one street')
    await delegate.quotation(cathy.page).getByLabel('Your name, as it should stand').fill('Catherine Doyle')
    await button(delegate.quotation(cathy.page), 'Agree to this').click()
    await sees(wall.page, 'Catherine Doyle')
    await sees(wall.page, 'three trades, one street')
    await facilitator.askAloud(jackie, 'Doris Evans')
    await sees(wall.page, 'Doris Evans')
    await button(delegate.quotation(asha.page), 'Rather not').click()
    await gone(delegate.quotation(asha.page))
    expect(await textOf(wall.page)).not.toContain(NOWHERE.unagreed)
  })

  it('an update, a note taken back and a hidden note leave every screen within a second', async () => {
    const { facilitator: jackie, wall, asha, ben, cathy } = cast
    await delegate.find(asha.page, 2, 'Cathy Doyle', NOWHERE.replaced)
    await delegate.find(asha.page, 2, 'Cathy Doyle', NOWHERE.takenBack)
    await delegate.turnTo(cathy.page, 'The room')
    const others = [jackie, wall.page, ben.page, cathy.page]
    for (const said of [NOWHERE.replaced, NOWHERE.takenBack])
      await Promise.all(others.map(page => sees(page, said)))

    await delegate.update(asha.page, NOWHERE.replaced, 'worded well at last')
    await Promise.all(others.map(page => seesNoMore(page, NOWHERE.replaced, AT_ONCE)))
    await Promise.all(others.map(page => sees(page, 'worded well at last')))
    await delegate.takeBack(asha.page, NOWHERE.takenBack)
    await Promise.all(others.map(page => seesNoMore(page, NOWHERE.takenBack, AT_ONCE)))
    await seen(delegate.card(asha.page, NOWHERE.takenBack).getByText('draft · only you can see it'))

    await delegate.find(ben.page, 2, 'Asha Begum', NOWHERE.hidden)
    await Promise.all([wall.page, cathy.page].map(page => sees(page, NOWHERE.hidden)))
    await facilitator.hide(jackie, NOWHERE.hidden, 'It names a child.')
    await Promise.all([wall.page, cathy.page].map(page => seesNoMore(page, NOWHERE.hidden, AT_ONCE)))
    await seen(delegate.card(ben.page, NOWHERE.hidden).getByText(/took this off the board: It names a child/))
  })

  it('[W-4] one key blanks the wall and lights it again', async () => {
    const { facilitator: jackie, wall } = cast
    await jackie.keyboard.press('b')
    await sees(wall.page, 'The wall is blank for now', AT_ONCE)
    await seesNoMore(wall.page, 'worded well at last')
    await jackie.keyboard.press('.')
    await sees(wall.page, 'worded well at last')
  })

  it('“Why are we here?”: two tables speak, pass and come back; the wall keeps time and shows no notes', async () => {
    const { facilitator: jackie, wall, asha, ben, cathy } = cast
    await facilitator.choose(jackie, 'Why are we here?')
    await facilitator.doNext(jackie, 'Open this board')
    await facilitator.doNext(jackie, 'Start the minute rounds')
    await sees(asha.page, 'You begin')
    await delegate.turnTo(cathy.page, 'Write')
    await sees(cathy.page, 'You begin')
    await sees(wall.page, 'Table 1')
    await sees(wall.page, 'I’m here because')

    // Nobody has to tap: it begins by itself.
    await sees(asha.page, 'Your minute')
    await sees(ben.page, 'You’re next')
    await button(ben.page, 'Pass').click()
    await button(ben.page, 'I would like to speak').click()
    await button(asha.page, 'Pass').click()
    await sees(ben.page, 'Your minute')
    await sees(asha.page, 'You’re next')
    await seen(wall.page.getByText(/\d of 2 heard/).first())
    await button(ben.page, 'Thank you, next').click()
    // She passed: it is offered, and nobody has to take it.
    await sees(asha.page, 'Your minute, if you like')
    await button(asha.page, 'Start my minute').click()
    await button(asha.page, 'Pause').click()
    await button(asha.page, 'Carry on').click()
    await button(asha.page, 'Thank you, that was all').click()
    await sees(asha.page, /Your table has finished/)
    expect(await textOf(wall.page)).not.toMatch(/pass|Asha|Ben Carter/i)

    // At the other table nobody tapped at all; the facilitator does not wait for their last minutes.
    await sees(cathy.page, 'Your minute')
    await facilitator.nextSpeaker(jackie, 'Table 2')
    await facilitator.doNext(jackie, 'Begin the quiet minutes')
    await seen(facilitator.next(jackie, 'Reveal'))
    await sees(cathy.page, 'Nobody in the room can see who wrote this.')
    await sees(cathy.page, /Speak to Maggie, in blue, by the door/)
  })

  it('drafts survive closing the tab', async () => {
    const { asha } = cast
    await delegate.draft(asha.page, NOWHERE.draft)
    await seen(delegate.placeToWrite(asha.page).getByText('saved ✓'))
    await closeTabAndReturn(asha, `/e/${EVENT}`)
    const field = delegate.placeToWrite(asha.page).getByRole('textbox')
    await field.waitFor()
    await expect.poll(() => field.inputValue()).toBe(NOWHERE.draft)
  })

  it('[W-2] without a connection it says so within two seconds, keeps writing, and delivers once', async () => {
    const { ben, facilitator: jackie } = cast
    await ben.context.setOffline(true)
    await sees(ben.page, /No connection just now/, SOON)
    await delegate.draft(ben.page, 'I moved here and knew nobody')
    await button(delegate.placeToWrite(ben.page), 'Post').click()
    const written = delegate.card(ben.page, 'I moved here and knew nobody')
    await seen(written.getByText('waiting to send'))
    await ben.context.setOffline(false)
    await seen(written.getByText('saved ✓'))
    await seesNoMore(ben.page, /No connection just now/)
    await seen(jackie.getByRole('region', { name: 'This board' }).getByText('posted'))
  })

  it('the plug is pulled in the middle: everybody comes back and nothing is lost', async () => {
    const { facilitator: jackie, wall, asha, ben, cathy } = cast
    await delegate.post(cathy.page, 'my street asked me to come')
    await cast.pullThePlug()
    await Promise.all([asha, ben, cathy].map(one => sees(one.page, /No connection just now/, SOON)))
    await sees(wall.page, 'reconnecting')
    await delegate.goToPrompt(ben.page, 1)
    await delegate.draft(ben.page, 'listening before speaking')
    await button(delegate.placeToWrite(ben.page), 'Post').click()
    await cast.startAgain()
    await Promise.all(
      cast.everybody().map(page => seesNoMore(page, /No connection just now|reconnecting|Not connected/)),
    )
    await seen(delegate.card(ben.page, 'listening before speaking').getByText('saved ✓'))
    await facilitator.writeFor(jackie, 'Doris Evans', 'I’m here because ….', 'they drove me here')
    await sees(jackie, 'Room is healthy · everything is saved')
    expect(await delegate.placeToWrite(asha.page).getByRole('textbox').inputValue()).toBe(NOWHERE.draft)
  })

  it('look first: notes wait for a nod', async () => {
    const { facilitator: jackie, wall, ben } = cast
    await facilitator.pressInCockpit(jackie, 'Look first: off')
    await sees(jackie, 'New notes wait for your nod.')
    await facilitator.doNext(jackie, 'Reveal')
    await sees(jackie, /Notes: 4 to look at/)
    await seen(delegate.card(ben.page, 'I moved here').getByText('posted · somebody looks at it first'))
    await sees(wall.page, 'No notes yet')
    await facilitator.letThrough(
      jackie,
      'I moved here and knew nobody',
      'my street asked me to come',
      'listening before speaking',
      'they drove me here',
    )
    await sees(wall.page, 'I moved here and knew nobody')
    await sees(wall.page, 'my street asked me to come')
    // Of four writers no network is named.
    expect(await textOf(wall.page)).not.toMatch(/Ben Carter|Cathy Doyle|Hereford/)
    expect((await textOf(wall.page)).match(/I moved here and knew nobody/g)).toHaveLength(1)
  })

  it('“Review day one”: written in private, revealed column by column, open while another is on stage', async () => {
    const { facilitator: jackie, wall, asha, ben, cathy } = cast
    await facilitator.choose(jackie, 'Review day one')
    await facilitator.doNext(jackie, 'Open for writing')
    await Promise.all([asha, ben, cathy].map(one => sees(one.page, 'What ?')))
    await delegate.post(asha.page, 'we met the neighbours')
    await delegate.post(ben.page, 'seven networks in one room')
    await delegate.goToPrompt(cathy.page, 2)
    await delegate.post(cathy.page, 'nobody knew the others were trying too')
    // Notes without a name come out when three people's can come together.
    await othersPost(cast.server, cast.server.ready.joinCode, 'review-day-one', [0, 1, 2])
    await delegate.turnTo(cathy.page, 'The room')
    await sees(cathy.page, 'Everybody writes in private now')
    expect(await textOf(wall.page)).not.toContain('neighbours')

    await facilitator.doNext(jackie, 'Reveal “What ?”')
    await sees(wall.page, 'we met the neighbours')
    await sees(cathy.page, 'we met the neighbours')
    await sees(wall.page, /still to come/)
    expect(await textOf(wall.page)).not.toContain('nobody knew the others')
    await facilitator.doNext(jackie, 'Reveal “So What ?”')
    await sees(wall.page, 'nobody knew the others were trying too')

    await facilitator.choose(jackie, 'Reaching out to the ‘hard to hear’')
    await facilitator.doNext(jackie, 'Show this session')
    await sees(wall.page, 'Laura Chapman')
    await seen(asha.page.getByRole('region', { name: 'Also open' }).getByText('Review day one'))
    await button(asha.page.getByRole('region', { name: 'Also open' }), 'Review day one').click()
    await delegate.goToPrompt(asha.page, 3)
    await delegate.post(asha.page, 'written overnight, at the hotel')
    await facilitator.choose(jackie, 'Review day one')
    await facilitator.doNext(jackie, 'Show this board')
    await facilitator.doNext(jackie, 'Reveal “What Now ?”')
    await sees(wall.page, 'written overnight, at the hotel')
  })

  it('[T-8] a last call is on every screen, then boards freeze and late entries are told', async () => {
    const { facilitator: jackie, wall, asha, ben } = cast
    await delegate.draft(ben.page, 'one thing more')
    // Without names those who write are counted twice a minute.
    await sees(jackie, /One note is still being written/, 2 * PATIENCE_MS)
    await facilitator.next(jackie, 'Freeze …').click()
    await answerDialog(jackie, 'Last call, then freeze')
    await sees(wall.page, 'Last call')
    await sees(ben.page, 'Last call: post what should be in the record.')
    await seen(facilitator.next(jackie, 'Keep it open'))
    for (const session of ['Review day one', 'Why are we here?', 'Who are we?']) {
      await facilitator.choose(jackie, session)
      await facilitator.freezeNow(jackie)
      await sees(jackie, 'Frozen. The snapshot is kept.')
      await seen(button(jackie, 'Export …'))
    }
    await sees(asha.page, 'This board is frozen.')
    await delegate.post(asha.page, NOWHERE.late)
    await seen(delegate.card(asha.page, NOWHERE.late).getByText('arrived after freezing'))
    await seen(
      delegate.card(asha.page, 'written overnight').getByText('It stands in the record as it was frozen.'),
    )
    expect(await button(delegate.card(asha.page, 'written overnight'), 'Take back').count()).toBe(0)
  })

  it('exports snapshot and event; the JSON verifies; what must not be kept is in none of them', {
    timeout: ALL_KINDS_MS,
  }, async () => {
    const { facilitator: jackie, organiser: boss } = cast
    await boss.bringToFront()
    await organiser.turnTo(boss, 'Record')
    const files = []
    for (const names of [false, true])
      for (const kind of KINDS) files.push(await exportRecord(boss, kind, { names }))
    for (const kind of KINDS) files.push(await exportRecord(boss, kind, { snapshot: 'Who are we?' }))
    await jackie.bringToFront()
    await facilitator.choose(jackie, 'Who are we?')
    await button(jackie, 'Export …').click()
    files.push(await download(jackie, button(jackie, /^The record itself/)))

    for (const { name, text } of files) {
      for (const words of Object.values(NOWHERE)) {
        expect(text, `${name}: ${words}`).not.toContain(words)
      }
      expect(text, name).toContain('schools count')
      if (name.endsWith('.json')) {
        const verified = verifySnapshot(text)
        expect(verified.problems).toEqual([])
        expect(verified.ok).toBe(true)
      }
    }
    const whole = files.slice(0, KINDS.length).map(file => file.text)
    for (const text of whole) {
      expect(text).toContain('written overnight, at the hotel')
      expect(text).toContain('my street asked me to come')
      expect(text).not.toMatch(/Asha Begum|Ben Carter|Cathy Doyle|Doris Evans|\bpass(ed|es)?\b/i)
    }
    for (const { text, name } of files.slice(KINDS.length, 2 * KINDS.length))
      expect(text, name).toContain('Catherine Doyle')
  })

  it('a return code brings its person back on another device', async () => {
    const { ben } = cast
    const other = await ben.context.newPage()
    await delegate.comeBack(other, returnCode)
    await delegate.turnTo(other, 'My words')
    await sees(other, 'written overnight, at the hotel')
    await other.close()
  })

  it('no page complained', () => {
    for (const screen of cast.screens) expect(screen.complaints).toEqual([])
  })
})
