/** A delegate's device: what it says when things go wrong, what it keeps, and what it forgets when it must. */
import { noBrowser } from '@folkmoot/testkit'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { card, draft, find, join, turnTo } from './support/delegate.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import { button, gone, seen, sees, seesNoMore } from './support/look.ts'
import { isUsable } from './support/usable.ts'

/** How long anything may take to be said that is promised within two seconds; the rest is the machine's. */
const WITHIN_MS = 2_500

describe.skipIf(await noBrowser())('a delegate’s device', () => {
  const event = useSampleEvent()
  const { run } = event
  const phone = async () => (await event.open()).page

  /** All that this browser keeps of pages, as text. */
  function kept(page: Page): Promise<string> {
    return page.evaluate(async () => {
      let text = ''
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name ?? '')
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
        if (db.objectStoreNames.contains('updates')) {
          const rows = await new Promise<Uint8Array[]>(resolve => {
            const request = db.transaction('updates').objectStore('updates').getAll()
            request.onsuccess = () => resolve(request.result)
          })
          text += rows.map(row => new TextDecoder().decode(row)).join('\n')
        }
        db.close()
      }
      return text
    })
  }
  const keeps = async (page: Page, words: string) => (await kept(page)).includes(words)

  it('says in plain words what is wrong with a code, a name, or a missing choice', async () => {
    const page = await phone()
    await page.goto('/')
    await isUsable(page)
    // Whatever is wrong first gets the focus, and its words belong to it.
    const hasFocus = (what: Locator) => what.evaluate(element => element === document.activeElement)
    const toldOf = async (what: Locator) => {
      const ids = (await what.getAttribute('aria-describedby'))?.split(' ') ?? []
      return (await Promise.all(ids.map(id => page.locator(`[id="${id}"]`).textContent()))).join(' ')
    }
    const code = page.getByLabel('Join code')
    await button(page, 'Find the event').click()
    await expect.poll(() => hasFocus(code), { message: 'the code' }).toBe(true)
    await expect.poll(() => toldOf(code)).toContain('Type the code first.')
    await code.fill('XXXX-1111')
    await button(page, 'Find the event').click()
    await sees(page, 'No event or person has that code.')
    await page.goto(new URL(event.server.ready.join).pathname)
    await button(page, 'Join').click()
    await sees(page, 'Type the name that the room may call you by.')
    await sees(page, 'Choose one, or “I’d rather not say”.')
    const name = page.getByLabel('Your name')
    await expect.poll(() => hasFocus(name), { message: 'the name' }).toBe(true)
    await expect.poll(() => toldOf(name)).toContain('Type the name that the room may call you by.')
    await name.fill('Sara')
    await button(page, 'Join').click()
    await expect.poll(() => hasFocus(page.getByRole('radio').first()), { message: 'a network' }).toBe(true)
    await expect.poll(() => toldOf(page.getByRole('group', { name: 'Your network' }))).toContain('Choose one')
    await page.reload()
    await expect.poll(() => name.inputValue(), { message: 'the name after a reload' }).toBe('Sara')
    await isUsable(page)
    await button(page, 'I have been here before').click()
    await page.getByLabel('Your return code').fill('0000-0000')
    await button(page, 'Come back in').click()
    await sees(page, 'No event or person has that code.')
    await isUsable(page)
  })

  it('says that the doors are closed', async () => {
    await run('event.doors', { open: false })
    const page = await phone()
    await page.goto(new URL(event.server.ready.join).pathname)
    await sees(page, 'The doors are closed.')
    await isUsable(page)
    await run('event.doors', { open: true })
  })

  it('offers to go on to somebody who is in already', async () => {
    const page = await phone()
    await join(page, event.server.ready.joinCode, 'Sara', 'Keighley')
    await isUsable(page)
    await page.goto(new URL(event.server.ready.join).pathname)
    await page.getByRole('link', { name: 'Continue' }).click()
    await sees(page, 'The first activity appears here by itself.')
  })

  it('lets a keyboard do everything from the code to the post', async () => {
    await run('board.open', { board: 'why-are-we-here' })
    const page = await phone()
    const at = () =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName)
    const { keyboard } = page
    await page.goto('/')
    await page.getByLabel('Join code').waitFor()
    await keyboard.type(event.server.ready.joinCode)
    await keyboard.press('Enter')
    await page.getByLabel('Your name').waitFor()
    await keyboard.type('Key')
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: 'You are in' }).waitFor()
    await keyboard.press('Tab')
    expect(await at()).toBe('On to Better Together')
    await keyboard.press('Enter')
    const field = page.getByRole('textbox')
    await field.waitFor()
    while ((await at()) !== 'TEXTAREA') await keyboard.press('Tab')
    await keyboard.type('I can type')
    await keyboard.press('Tab')
    expect(await at()).toBe('Post')
    await keyboard.press('Enter')
    await seen(card(page, 'I can type').getByText('saved ✓'))
    // On to the next stem, with the focus where one writes.
    await sees(page, 'I want to be better at')
    expect(await at()).toBe('TEXTAREA')
    await keyboard.type('and post')
    await keyboard.press('Control+Enter')
    await seen(card(page, 'and post').getByText('saved ✓'))
  })

  it('[C-23] a paste from slides keeps its lines', async () => {
    const page = await phone()
    await join(page, event.server.ready.joinCode, 'Sly', 'Hereford')
    const field = page.getByRole('textbox')
    await field.focus()
    await field.evaluate(area => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'We listen first\u000bthen we act\u2028then we ask again')
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    expect(await field.inputValue()).toBe('We listen first\nthen we act\nthen we ask again')
    await field.press('Control+Enter')
    await seen(card(page, 'then we ask again').getByText('saved ✓'))
  })

  it('[W-3] says who will see it and who receives it before anything is written', async () => {
    await run('board.open', { board: 'review-day-one' })
    const page = await phone()
    await join(page, event.server.ready.joinCode, 'Tom', 'Hereford')
    await sees(page, /never your name|not your name/)
    await sees(page, /^The record goes to .*never with your name/)
    await sees(
      page,
      /Nobody in the room can see who wrote this. Whoever runs the server could. Worried about/,
    )
    await isUsable(page)
  })

  it('[W-2] says within two seconds that a server that hangs has not saved, and when it has', async () => {
    const page = await phone()
    await join(page, event.server.ready.joinCode, 'Priya', 'Birmingham')
    await draft(page, 'before it hangs')
    await sees(page, 'saved ✓')
    process.kill(event.server.pid, 'SIGSTOP')
    try {
      await draft(page, 'while it hangs')
      await sees(page, 'not saved yet · reconnecting', WITHIN_MS)
      await isUsable(page)
    } finally {
      process.kill(event.server.pid, 'SIGCONT')
    }
    await seesNoMore(page, 'not saved yet')
    await sees(page, 'saved ✓')
    await page.reload()
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('while it hangs')
  })

  it('keeps too many words as a draft, and asks the quoted person, who would rather not', async () => {
    const asha = await phone()
    const ben = await phone()
    await run('board.open', { board: 'who-are-we' })
    await join(asha, event.server.ready.joinCode, 'Asha Khan', 'Keighley')
    await join(ben, event.server.ready.joinCode, 'Ben Okafor', 'Rotherham')
    await find(asha, 1, 'Ben Okafor', 'Here they ask why.')
    await button(asha.getByRole('navigation', { name: 'Prompts' }), /^3 of /).click()
    await asha.getByLabel('Whom did you find?').fill('Mrs Walker')
    await button(asha, 'Use “Mrs Walker” as typed').click()
    await draft(asha, 'patience, courage, tea and time')
    await sees(asha, '5 of 3 words')
    expect(await button(asha, 'Post').isDisabled()).toBe(true)
    await isUsable(asha)
    await run('board.share', { board: 'who-are-we' })
    await sees(ben, 'Asha Khan quoted you')
    await isUsable(ben)
    await button(ben, 'Rather not').click()
    await seesNoMore(ben, 'Asha Khan quoted you')
    await turnTo(ben, 'My words')
    await sees(ben, 'without your name')
    await isUsable(ben)
    await turnTo(asha, 'The room')
    await sees(asha, 'Here they ask why.')
    expect(await asha.getByRole('region', { name: 'The room' }).textContent()).not.toContain('Ben Okafor')
    await isUsable(asha)
  })

  it('forgets an erased note, on the board and on the device that wrote it', async () => {
    const page = await phone()
    await join(page, event.server.ready.joinCode, 'Mo', 'Keighley')
    await find(page, 1, 'Asha Khan', 'a canary to be erased')
    await find(page, 2, 'Asha Khan', 'words that stay')
    await turnTo(page, 'The room')
    const room = page.getByRole('region', { name: 'The room' })
    await seen(room.getByText('words that stay'))
    expect(await keeps(page, 'a canary to be erased')).toBe(true)

    const reader = event.desk.board('who-are-we')
    const canary = () =>
      [...reader.doc.getMap<{ text: string }>('notes').entries()].find(([, one]) =>
        one.text.includes('canary'),
      )
    await expect.poll(canary).toBeTruthy()
    await run('note.erase', { board: 'who-are-we', note: canary()?.[0] })
    reader.destroy()

    await gone(room.getByText('a canary to be erased'))
    await seen(room.getByText('words that stay'))
    await turnTo(page, 'My words')
    await seesNoMore(page, 'a canary to be erased')
    await seen(card(page, 'words that stay').getByText('saved ✓'))
    await expect.poll(() => keeps(page, 'a canary to be erased')).toBe(false)
    expect(await keeps(page, 'words that stay')).toBe(true)
  })

  it('leaves a device with nothing on it, after warning of words that are nowhere else', async () => {
    const page = await phone()
    const returnCode = await join(page, event.server.ready.joinCode, 'Li', null)
    await find(page, 1, 'Asha Khan', 'said before leaving')
    await turnTo(page, 'My words')
    await sees(page, returnCode)
    await page.context().setOffline(true)
    await button(card(page, 'said before leaving'), 'Change').click()
    await page.getByRole('textbox').fill('said before leaving, and changed')
    await button(page, 'Leave this device').click()
    await sees(page, 'Some of your words are not saved yet.')
    await isUsable(page)
    await page.context().setOffline(false)
    await seesNoMore(page, 'Some of your words are not saved yet.')
    await button(page.getByRole('dialog'), 'Leave this device').click()
    await page.getByRole('heading', { name: 'Join the room' }).waitFor()
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.goto(`/e/${EVENT}`)
    await page.getByRole('heading', { name: 'You are not in the room' }).waitFor()
    await isUsable(page)
  })

  it('forgets a removed person at once, and on a device that was away as soon as it is back', async () => {
    const page = await phone()
    const away = await phone()
    const returnCode = await join(page, event.server.ready.joinCode, 'Ann', 'E13 (Newham)')
    await find(page, 1, 'Asha Khan', 'a canary of Ann')
    await away.goto('/')
    await button(away, 'I have been here before').click()
    await away.getByLabel('Your return code').fill(returnCode)
    await button(away, 'Come back in').click()
    await seen(card(away, 'a canary of Ann'))
    expect(await keeps(away, 'a canary of Ann')).toBe(true)
    await away.goto('about:blank')

    const stage = await event.desk.stage()
    const people = stage.view.people as { id: string; name: string }[]
    await run('person.remove', { person: people.find(one => one.name === 'Ann')?.id })
    stage.close()
    await page.getByRole('heading', { name: 'You are not in the room' }).waitFor()
    await expect.poll(() => keeps(page, 'a canary of Ann')).toBe(false)

    await away.goto(`/e/${EVENT}`)
    await away.getByRole('heading', { name: 'You are not in the room' }).waitFor()
    await sees(away, /These words were erased/)
    await expect.poll(() => keeps(away, 'a canary of Ann')).toBe(false)
  })

  it('complained about nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})
