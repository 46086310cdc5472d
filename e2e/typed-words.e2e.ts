/** Words that are typed, pasted or announced, whatever the hands do: none is lost, cut, sent twice, or said too early. */
import type { GroupsView } from '@folkmoot/protocol'
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { card, draft, join, placeToWrite, post, turnTo } from './support/delegate.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import { othersPost } from './support/extras.ts'
import { chip, choose, groupPane, pressInCockpit } from './support/facilitator.ts'
import { button, seen, sees, seesNoMore } from './support/look.ts'

const PASTED = `${'word '.repeat(479)}the end`

describe.skipIf(await noBrowser())('typed words', () => {
  const event = useSampleEvent()
  const { open, run } = event
  let cockpit: Page

  beforeAll(async () => {
    await run('person.add', { name: 'Doris Evans', network: null })
    await run('board.open', { board: 'stories' })
    cockpit = (await event.openCockpit()).page
  })

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName ?? '')
  const dialog = (page: Page) => page.getByRole('dialog')
  /** Resolves once the part that keeps the focus is there: it is fetched after the first screen stands. */
  const keepsFocus = (page: Page) =>
    expect
      .poll(() =>
        page.evaluate(async () => {
          const probe = document.createElement('button')
          document.querySelector('main')?.append(probe)
          probe.focus()
          probe.remove()
          await new Promise(resolve => setTimeout(resolve, 200))
          return document.activeElement?.tagName
        }),
      )
      .not.toBe('BODY')

  it('[W-16] has the words of a dialog again after a click beside it, Escape, Close, Back and a reload', async () => {
    await choose(cockpit, 'Our stories')
    const openIt = () => pressInCockpit(cockpit, 'Write for somebody …')
    const words = () => dialog(cockpit).getByLabel('Their words')
    await openIt()
    await words().fill('as she told it')
    const away: Record<string, () => Promise<unknown>> = {
      'a click beside': () => cockpit.mouse.click(5, 5),
      Escape: () => cockpit.keyboard.press('Escape'),
      Close: () => button(dialog(cockpit), 'Close').click(),
      Back: () => cockpit.goBack(),
      reload: () => cockpit.reload().then(() => choose(cockpit, 'Our stories')),
    }
    for (const [how, close] of Object.entries(away)) {
      await close()
      await dialog(cockpit).waitFor({ state: 'detached' })
      expect(new URL(cockpit.url()).pathname, how).toBe(`/f/${EVENT}`)
      await openIt()
      expect(await words().inputValue(), how).toBe('as she told it')
    }
    await button(dialog(cockpit), 'Post').click()
    await sees(cockpit, 'Posted for Doris Evans.')
    await cockpit.keyboard.press('Escape')
    await openIt()
    expect(await words().inputValue()).toBe('')
    await cockpit.keyboard.press('Escape')

    await pressInCockpit(cockpit, 'Announce …')
    await dialog(cockpit).getByLabel('Words').fill('Tea is ready')
    await cockpit.mouse.click(5, 5)
    await dialog(cockpit).waitFor({ state: 'detached' })
    await pressInCockpit(cockpit, 'Announce …')
    expect(await dialog(cockpit).getByLabel('Words').inputValue()).toBe('Tea is ready')
    await cockpit.keyboard.press('Escape')
  })

  it('[W-17] cuts nothing: all that was pasted stays, how much is too much is said, and it is not sent till shortened', async () => {
    await pressInCockpit(cockpit, 'Write for somebody …')
    const words = dialog(cockpit).getByLabel('Their words')
    await words.fill(PASTED)
    expect(await words.inputValue()).toBe(PASTED)
    await sees(cockpit, `${PASTED.length - 2_000} characters too many`)
    expect(await button(dialog(cockpit), 'Post').isDisabled()).toBe(true)
    await words.fill('short again')
    await seesNoMore(cockpit, /characters too many/)
    expect(await button(dialog(cockpit), 'Post').isDisabled()).toBe(false)
    await words.fill('')
    await cockpit.keyboard.press('Escape')
  })

  it('[W-20] closes with Back what was opened last, and leaves the event only then', async () => {
    const { page } = await open()
    await page.goto('/hello')
    await join(page, event.server.ready.joinCode, 'Ann', 'Keighley')
    await turnTo(page, 'My words')
    await button(page, 'Leave this device').click()
    await dialog(page).waitFor()
    await page.goBack()
    await dialog(page).waitFor({ state: 'detached' })
    await seen(page.getByRole('heading', { name: 'My words' }))
    await page.goBack()
    await seen(placeToWrite(page))
    expect(new URL(page.url()).pathname).toBe(`/e/${EVENT}`)
    // Closed by hand: Back has nothing of it left to close.
    await turnTo(page, 'My words')
    await button(page, 'Leave this device').click()
    await page.keyboard.press('Escape')
    await turnTo(page, 'Write')
    await page.goBack()
    await page.waitForURL(url => url.pathname !== `/e/${EVENT}`)
  })

  it('[W-19] keeps the focus when the next board opens under somebody who types', async () => {
    const { page } = await open()
    await join(page, event.server.ready.joinCode, 'Ben', 'Rotherham')
    await placeToWrite(page).getByRole('textbox').first().click()
    await page.keyboard.type('on the way')
    await run('board.open', { board: 'review-day-one' })
    await page.getByRole('heading', { name: 'Review day one' }).waitFor({ state: 'attached' })
    await expect.poll(() => focused(page)).toBe('TEXTAREA')
    expect(await page.getByRole('status').allTextContents()).toContainEqual(
      expect.stringContaining('is open for writing.'),
    )
  })

  it('[W-19] waits with the focus for a next place to write that takes a moment to come', async () => {
    const { page } = await open()
    await page.goto('/')
    await page.getByLabel('Join code').waitFor()
    await keepsFocus(page)
    await page.evaluate(async () => {
      const place = document.createElement('section')
      const first = document.createElement('textarea')
      place.append(Object.assign(document.createElement('button'), { textContent: 'Another thing' }), first)
      document.querySelector('main')?.append(place)
      first.focus()
      first.remove()
      await new Promise(resolve => setTimeout(resolve, 500))
      place.append(Object.assign(document.createElement('textarea'), { id: 'next' }))
    })
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('next')
  })

  it('[W-21] shows the last call on every page of the phone', async () => {
    const { page } = await open()
    await join(page, event.server.ready.joinCode, 'Cathy', 'Hereford')
    await run('board.share', { board: 'review-day-one' })
    await run('board.freeze', { board: 'review-day-one' })
    for (const tab of ['The room', 'My words', 'Write']) {
      await turnTo(page, tab)
      await sees(page, 'Last call: post what should be in the record.')
    }
    await run('board.keep-open', { board: 'review-day-one' })
    await seesNoMore(page, 'Last call: post')
  })

  it('[W-22] ignores presses of a large button for a second after its meaning changed', async () => {
    await run('board.phase', { board: 'review-day-one', phase: 'vote' })
    await choose(cockpit, 'Review day one')
    const large = button(cockpit.getByRole('main'), 'Close the vote')
    await large.waitFor()
    // Pressed with every animation frame, for a hand is too slow to show it; the first presses may be ignored too, because
    // it has only just begun to say this.
    // What it does next shows in that it says something else again, or asks.
    const ignoredFor = await large.evaluate(
      pressed =>
        new Promise<number>(resolve => {
          let said = pressed.textContent
          const changes: number[] = []
          const look = () => {
            if (pressed.textContent === said && pressed.isConnected) return
            said = pressed.textContent
            changes.push(performance.now())
          }
          new MutationObserver(look).observe(document.body, {
            childList: true,
            characterData: true,
            subtree: true,
          })
          const press = () => {
            const [changed, again] = changes
            const asks = document.querySelector('[role=dialog]') !== null
            if (changed !== undefined && (again !== undefined || asks))
              return resolve((again ?? performance.now()) - changed)
            ;(pressed as HTMLElement).click()
            requestAnimationFrame(press)
          }
          press()
        }),
    )
    await seen(
      cockpit
        .getByRole('list', { name: 'Phase' })
        .locator('[aria-current=step]')
        .getByText(/^(talk|frozen)$/),
    )
    // A second, and what an animation frame takes off it.
    expect(ignoredFor).toBeGreaterThan(980)
    await sees(cockpit, 'Frozen. The snapshot is kept.')
    await run('board.reopen', { board: 'review-day-one' })
  })

  it('[E-54] a group’s name is kept, and so is what is on its way, when its dialog is closed before the answer', async () => {
    const board = await event.openBoard('open-board', { visibility: 'named' })
    await othersPost(event.server, event.server.ready.joinCode, board)
    await run('board.share', { board })
    await run('board.phase', { board, phase: 'group' })
    const unheard: (() => void)[] = []
    let deaf = false
    const { page } = await event.openCockpit({
      label: 'Nadia',
      before: context =>
        context.routeWebSocket(/\/socket\.io\//, socket => {
          socket.connectToServer().onMessage(message => {
            if (deaf) unheard.push(() => socket.send(message))
            else socket.send(message)
          })
        }),
    })
    const groups = async () => {
      const stage = await event.desk.stage()
      const told = (stage.view.groups as GroupsView[]).find(one => one.board === board)
      stage.close()
      return told?.groups.map(({ name, notes }) => `${name}: ${notes.length}`)
    }
    for (const leave of ['Done', 'Escape']) {
      await choose(page, 'A board: open-board')
      await button(page.getByRole('main'), 'Groups …').click()
      await groupPane(page).waitFor()
      deaf = true
      if (leave === 'Done') {
        for (const words of ['Somebody says 1', 'Another says 1']) await chip(page, words).click()
        await button(groupPane(page).getByRole('group', { name: 'Where to' }), 'A new group').click()
      }
      const name = groupPane(page).getByLabel(/^Name of/)
      await name.fill(`Closed by ${leave}`)
      if (leave === 'Done') await button(groupPane(page), 'Done').click()
      else await name.press('Escape')
      deaf = false
      for (const hear of unheard.splice(0)) hear()
      await groupPane(page).waitFor({ state: 'detached' })
      await expect.poll(groups).toEqual([`Closed by ${leave}: 2`])
    }
  })

  it('[W-23] says “Posted.” once it is so', async () => {
    const { page, context } = await open()
    await run('board.open', { board: 'why-are-we-here' })
    await join(page, event.server.ready.joinCode, 'Dev', 'Keighley')
    await draft(page, 'before the tunnel')
    await sees(page, 'saved ✓')
    await context.setOffline(true)
    await draft(page, 'in the tunnel')
    await button(placeToWrite(page), 'Post').click()
    await sees(page, /^Not sent yet/)
    expect(await page.getByText('Posted.', { exact: true }).count()).toBe(0)
    await context.setOffline(false)
    await sees(page, 'Posted.')
    await seen(card(page, 'in the tunnel').getByText('saved ✓'))
    await post(page, 'after the tunnel')
    await sees(page, 'Posted.')
  })

  it('[W-24] says in one sentence that cookies are refused, and adds nobody', async () => {
    const { page } = await open()
    await page.addInitScript(() => {
      Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} })
      for (const kind of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, kind, {
          get: () => {
            throw new DOMException('no', 'SecurityError')
          },
        })
    })
    const before = (await event.desk.stage()).view.people as unknown[]
    await page.goto(new URL(event.server.ready.join).pathname)
    await page.getByLabel('Your name').fill('Nobody')
    await page.getByText('Keighley', { exact: true }).click()
    await button(page, 'Join').click()
    await sees(page, /This browser refuses cookies/)
    expect((await event.desk.stage()).view.people).toHaveLength(before.length)
    await page.goto('/d')
    await sees(page, 'Pair this screen')
    await sees(page, /This browser refuses cookies/)
  })

  it('complained about nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})
