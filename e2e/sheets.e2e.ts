/** A stack of sheets of paper, typed by keyboard alone: few keys besides the words, taken back, and marked as nobody's where nobody is named. */
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import { pressInCockpit } from './support/facilitator.ts'
import { button, gone, photograph, seen, sees } from './support/look.ts'

const FIFTEEN = 'We opened the gate after school and by Friday forty parents were in the yard'

describe.skipIf(await noBrowser())('a stack of sheets', () => {
  const event = useSampleEvent()
  const { run } = event
  let cockpit: Page
  let named = ''
  /** Keys pressed that are no letters of what stands on a sheet. */
  let keys = 0

  beforeAll(async () => {
    cockpit = (await event.openCockpit()).page
  })

  const words = async (text: string) => cockpit.keyboard.type(text)
  const press = async (key: string) => {
    keys += key.split('+').length
    await cockpit.keyboard.press(key)
  }
  const focused = () =>
    cockpit.evaluate(() => {
      const field = document.activeElement
      const label = field?.id ? document.querySelector(`label[for="${CSS.escape(field.id)}"]`) : null
      return label?.textContent ?? field?.tagName
    })
  const typed = () => cockpit.getByRole('region', { name: /typed/i }).getByRole('listitem')
  const open = async () => {
    await pressInCockpit(cockpit, 'Type a stack of sheets …')
    await cockpit.getByRole('dialog', { name: 'A stack of sheets' }).waitFor()
  }

  it('[T-81] costs at most four keys besides the words of a sheet, and no mouse', async () => {
    named = await event.openBoard('open-board', { visibility: 'named' })
    await open()
    for (const name of ['Doris Evans', 'Walter Finch', 'Edna May']) {
      await expect.poll(focused).toBe('Name on the sheet')
      keys = 0
      await words(name)
      await press('Tab')
      // A new person: their network is on the sheet, and mostly that of the sheet before.
      if ((await focused()) === 'Network') await press('Tab')
      expect(await focused()).toBe('Words on the sheet')
      await words(FIFTEEN)
      await press('Control+Enter')
      await seen(typed().filter({ hasText: name }))
      expect(keys).toBeLessThanOrEqual(4)
    }
    expect(await typed().count()).toBe(3)
    await photograph(cockpit, 'sheets-named')
    expect(await axeFinds(cockpit)).toEqual([])
    const view = (await event.desk.stage()).view
    const added = (view.people as { name: string; deviceless: boolean }[]).filter(one => one.deviceless)
    expect(added.map(({ name }) => name)).toEqual(expect.arrayContaining(['Doris Evans', 'Walter Finch']))
  })

  it('[T-81] takes the last sheet back by keyboard, and its words are in the form again', async () => {
    await expect.poll(focused).toBe('Name on the sheet')
    await press('Control+z')
    await expect.poll(() => cockpit.getByLabel('Words on the sheet').inputValue()).toBe(FIFTEEN)
    expect(await cockpit.getByLabel('Name on the sheet').inputValue()).toBe('Edna May')
    expect(await typed().count()).toBe(2)
    await press('Control+Enter')
    await seen(typed().filter({ hasText: 'Edna May' }))
    await button(cockpit, 'Done').click()
    await gone(cockpit.getByRole('dialog'))
  })

  it('[T-81] turns to another board by the code that is printed on its sheets, and asks no name where none is shown', async () => {
    await run('board.freeze', { board: named, now: true })
    const id = await event.openBoard('open-board', { visibility: 'anonymous' })
    await event.openBoard('ideas-and-dots')
    const { page: desk } = await event.openDesk(`/o/e/${EVENT}/print/sheets`)
    const { boards } = (await event.desk.stage()).view as { boards: { id: string; title: string }[] }
    const title = boards.find(one => one.id === id)?.title ?? ''
    const sheet = desk.getByRole('article', { name: new RegExp(`^Sheet for ${title}, page 1`) })
    const code = ((await sheet.locator('.sheet-code').textContent()) ?? '').trim()
    await photograph(desk, 'sheets-printed')

    await open()
    await cockpit.getByLabel('Code on the sheet').fill(code.toLowerCase())
    await sees(cockpit, `Sheets of “${title}”`)
    await expect.poll(focused).toBe('Words on the sheet')
    expect(await cockpit.getByLabel('Name on the sheet').count()).toBe(0)
    for (const n of [1, 2]) {
      keys = 0
      await words(`${n} ${FIFTEEN}`)
      await press('Control+Enter')
      await seen(typed().filter({ hasText: `A sheet without a name: ${n} We opened` }))
      expect(keys).toBeLessThanOrEqual(4)
    }
    await photograph(cockpit, 'sheets-unnamed')
    await cockpit.getByLabel('Code on the sheet').fill('ZZZZ')
    await sees(cockpit, 'No open board has this code. Type it as it stands on the sheet.')
    await cockpit.setViewportSize({ width: 360, height: 740 })
    await photograph(cockpit, 'sheets-phone')
  })

  it('complains of nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})
