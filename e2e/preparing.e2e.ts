/** What an organiser does before anybody is there: another event from one that is, and a list of who is coming, by keyboard and clipboard as an organiser has it: brought in, printed, used at the door, taken back. */
import { readFile } from 'node:fs/promises'
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { EVENT, useSampleEvent } from './support/event.ts'
import { answerDialog, button, gone, photograph, seen, sees } from './support/look.ts'
import { isFine } from './support/usable.ts'

const PASTED = [
  'Name\tOrganisation\tAccess needs',
  'Ayesha Khan\tKeighley\tlarge print',
  'Zoë Łukasz\tHereford\t',
  'عائشہ خان\tKeighley\ta seat by the door',
  'AYESHA khan\tkeighley\t',
  'Tom Smith\tLeeds\t',
  '\tHereford\t',
].join('\n')

describe.skipIf(await noBrowser())('a list of who is coming', () => {
  const event = useSampleEvent()
  let desk: Page
  let codes: { name: string; code: string }[] = []

  beforeAll(async () => {
    desk = (await event.openDesk(`/o/e/${EVENT}/people`)).page
  })
  const line = (name: string) => desk.getByRole('listitem').filter({ hasText: name })

  it('[T-85] is pasted, looked at and put on the list', async () => {
    await button(desk, 'Bring a list').click()
    await desk.getByLabel('Paste the list').fill(PASTED)
    await sees(desk, '4 people are new.')
    await sees(desk, /line 5: stands there twice/)
    await sees(desk, /line 7: has no name/)
    await desk.getByLabel('Which network is “Leeds”?').selectOption({ label: 'Hereford' })
    await isFine(desk, 'bring-a-list')
    await button(desk, 'Put 4 people on the list').click()
    await seen(line('Ayesha Khan').filter({ hasText: 'Needs: large print' }))
    expect(
      await desk.getByRole('list', { name: 'On the list, not here yet' }).getByRole('listitem').count(),
    ).toBe(4)
    await isFine(desk, 'list-not-here-yet')
  })

  it('[T-86] its codes are on slips and in a file for letters, and let somebody in by name', async () => {
    await button(desk, 'Make their codes').click()
    await answerDialog(desk, 'Make their codes')
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      button(desk, 'File for a mail merge').click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    const rows = text.trim().split('\r\n').slice(1)
    codes = rows.map(row => {
      const [name = '', , code = ''] = row.split(',')
      return { name, code }
    })
    expect(codes.map(({ name }) => name).sort()).toEqual(
      ['Ayesha Khan', 'Tom Smith', 'Zoë Łukasz', 'عائشہ خان'].sort(),
    )
    await desk.getByRole('link', { name: 'Print four return-code slips' }).click()
    for (const { name, code } of codes)
      await seen(desk.locator('.slip').filter({ hasText: name }).filter({ hasText: code }))
    await photograph(desk, 'list-slips')
    await desk.goBack()

    const phone = await event.open()
    // A code is a code, wherever it is typed.
    await phone.page.goto('/')
    await phone.page
      .getByLabel('Join code')
      .fill(codes.find(({ name }) => name === 'Ayesha Khan')?.code ?? '')
    await button(phone.page, 'Find the event').click()
    await sees(phone.page, 'Ayesha Khan')
    await gone(desk.getByRole('list', { name: 'On the list, not here yet' }).getByText('Ayesha Khan'))
    await sees(desk, /Needs: large print/)
  })

  it('somebody who came without a device is in by one press, and the list is taken back by two', async () => {
    await button(desk, 'Tom Smith is here, without a device').click()
    await seen(line('Tom Smith').filter({ hasText: 'no device' }))
    await button(desk, 'Take this list back').click()
    await answerDialog(desk, 'Take this list back')
    await gone(desk.getByText('On the list, not here yet'))
    await seen(line('Ayesha Khan'))
    expect(await desk.getByText('Zoë Łukasz').count()).toBe(0)
  })

  it('[T-88] another event begins with this one’s agenda, and a board stands once more', async () => {
    await desk.goto(`/o/e/${EVENT}`)
    await desk.getByRole('link', { name: 'Make another event with this agenda' }).click()
    await sees(desk, /With the agenda of “Better Together”/)
    await desk.getByLabel('Name', { exact: true }).fill('Better Together again')
    await isFine(desk, 'another-event')
    await button(desk, 'Create the event').click()
    await sees(desk, 'The doors are open')
    await desk.getByRole('navigation', { name: 'This event' }).getByRole('link', { name: 'Agenda' }).click()
    const copy = button(desk, /^Copy the board/).first()
    await copy.click()
    await sees(desk, 'The board stands there twice now.')
    const title = (await copy.getAttribute('aria-label')) ?? ''
    await expect.poll(() => button(desk, title).count()).toBe(2)
  })
})
