/** An event made from nothing, in Welsh from its name to its last note: it ends in a record that can be sent. */
import { noBrowser } from '@folkmoot/testkit'
import { openPdf } from '@folkmoot/testkit/pdf'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, gather } from './support/cast.ts'
import * as delegate from './support/delegate.ts'
import { opensElsewhere } from './support/elsewhere.ts'
import * as facilitator from './support/facilitator.ts'
import { ALL_KINDS_MS, exportRecord, OPENED_ELSEWHERE } from './support/files.ts'
import { toTheRoom } from './support/formats.ts'
import { button, PATIENCE_MS, seen, sees } from './support/look.ts'
import * as organiser from './support/organiser.ts'
import { isAt } from './support/phases.ts'

const NAME = 'Cyfarfod y Gaeaf: Gwell gyda’n Gilydd'
const SESSION = 'Beth nesaf i’n hysgolion?'
const PROMPTS = ['Beth ddylem ni ei gadw?', 'Beth ddylem ni ei ddechrau?']
const KEPT = ['y tŷ te wrth giât yr ysgol', 'ŵyl y pentref bob haf', 'gwrando ar rieni, ŷd a dŵr']
const BEGUN = [
  'llyfrgell deganau yn y neuadd',
  'taith gerdded rhwng ein trefi',
  'côr i bawb, hyd yn oed y tawel',
]
const GROUP = 'Lle i gwrdd, dŵr a chân'

describe.skipIf(await noBrowser())('an event in Welsh', () => {
  let cast: Cast
  let joinCode = ''
  let link = ''

  beforeAll(async () => {
    cast = await gather()
  })
  afterAll(async () => {
    await cast?.end()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await cast.photograph('welsh-event')
  })

  it('is made with an empty agenda, one session and one board', async () => {
    const { organiser: boss } = cast
    await boss.bringToFront()
    await organiser.signIn(boss, cast.server.ready.organiser)
    await boss.getByRole('link', { name: 'Create an event' }).click()
    await boss.getByLabel('Name', { exact: true }).fill(NAME)
    await boss.getByLabel('Place').fill('Tŷ Tawe, Abertawe')
    await boss.getByLabel('Dates').fill('12 Ionawr')
    await boss.getByText('With an empty agenda').click()
    await button(boss, 'Remove Day two').click()
    await button(boss, 'Create the event').click()
    await boss.getByRole('link', { name: 'Print a join poster' }).waitFor()
    const code = boss.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).first()
    joinCode = ((await code.textContent()) ?? '').replace('-', '')
    link = await organiser.makeLink(boss, 'Siân Rhŷs')
    await organiser.turnTo(boss, 'Agenda')
    await button(boss, 'Add a session to Day one').click()
    await boss.getByLabel('Title').fill(SESSION)
    await boss.getByLabel('Time').fill('10:00')
    await button(boss, 'Add the session').click()
    await button(boss, `Add a board to “${SESSION}”`).click()
    await boss.getByText('Open board', { exact: true }).click()
    await boss.getByLabel('Prompt 1', { exact: true }).fill(PROMPTS[0] ?? '')
    await button(boss, 'Add a prompt').click()
    await boss.getByLabel('Prompt 2', { exact: true }).fill(PROMPTS[1] ?? '')
    await button(boss, 'Add the board').click()
    await seen(boss.getByRole('list', { name: 'Prompts' }).getByText(PROMPTS[1] ?? ''))
  })

  it('is run by the cockpit: written, put together, voted on, frozen', async () => {
    const { facilitator: sian, asha, ben, cathy } = cast
    await delegate.join(asha.page, joinCode, 'Gwŷdion Ŵyn', 'Keighley')
    await delegate.join(ben.page, joinCode, 'Llŷr Prŷs', 'Rotherham')
    await delegate.join(cathy.page, joinCode, 'Nia Dŵr', 'Rotherham')
    await sian.bringToFront()
    await facilitator.enterByLink(sian, link)
    await facilitator.choose(sian, SESSION)
    await facilitator.doNext(sian, 'Open for writing')
    for (const [i, { page }] of [asha, ben, cathy].entries()) {
      await delegate.post(page, KEPT[i] ?? '')
      await delegate.goToPrompt(page, 2)
      await delegate.post(page, BEGUN[i] ?? '')
    }
    await facilitator.doNext(sian, 'Reveal')
    await facilitator.doNext(sian, 'Put notes together')
    const pane = facilitator.groupPane(sian)
    await pane.waitFor()
    await facilitator.chip(sian, KEPT[0] ?? '').click()
    await facilitator.chip(sian, BEGUN[2] ?? '').click()
    await button(pane.getByRole('group', { name: 'Where to' }), 'A new group').click()
    const field = pane.getByLabel('Name of Group 1')
    await field.fill(GROUP)
    await field.press('Enter')
    await seen(pane.getByText('saved ✓'))
    await button(pane, 'Done').click()
    await facilitator.doNext(sian, 'Open the vote')
    for (const { page } of [asha, ben, cathy]) {
      await toTheRoom(page)
      await delegate.giveDot(page, GROUP)
    }
    await sees(sian, /3 of 3 have voted/)
    await facilitator.doNext(sian, 'Close the vote')
    await isAt(sian, 'talk')
    await facilitator.freezeNow(sian)
    await isAt(sian, 'closed')
  })

  it('[C-72] ends in a record to send, to finish and to count, every word as it was typed', {
    timeout: ALL_KINDS_MS,
  }, async () => {
    const { organiser: boss } = cast
    await boss.bringToFront()
    await organiser.turnTo(boss, 'Record')
    await seen(button(boss, /^To send \(PDF\)/), PATIENCE_MS)
    const words = [NAME, SESSION, ...PROMPTS, ...KEPT, ...BEGUN, GROUP]
    for (const kind of OPENED_ELSEWHERE) {
      const file = await exportRecord(boss, kind)
      for (const one of ['Gwŷdion', 'Llŷr', 'Nia']) expect(file.text, file.name).not.toContain(one)
      await opensElsewhere(file, kind === 'xlsx' ? [SESSION, ...KEPT, ...BEGUN, GROUP] : words)
      if (kind !== 'pdf') continue
      const { bookmarks, isTagged, title, tags } = await openPdf(file.bytes)
      expect(isTagged).toBe(true)
      expect(title).toContain(NAME)
      expect(bookmarks.map(one => one.title)).toContain(SESSION)
      expect(tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual([
        expect.stringContaining(`“${GROUP}”: 3 dots.`),
      ])
    }
  })

  it('no page complained', () => {
    for (const screen of cast.screens) expect(screen.complaints).toEqual([])
  })
})
