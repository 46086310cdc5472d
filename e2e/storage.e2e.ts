/**
 * What a browser's own storage does under an open page: it closes, is emptied, is full, is refused or never answers. The
 * words must be on the server or be called unsaved, whatever it does.
 */
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { draft, join, placeToWrite } from './support/delegate.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import { sees, seesNoMore } from './support/look.ts'

const NO_DRAFTS = /This browser keeps no drafts/

/** Runs before the app's own script: keeps every open database, so that a test can close it as a browser does. */
function keepConnections(): void {
  const open = IDBFactory.prototype.open
  const kept: IDBDatabase[] = []
  Object.assign(window, { kept })
  IDBFactory.prototype.open = function (this: IDBFactory, ...args: [string, number?]) {
    const request = open.apply(this, args)
    request.addEventListener('success', () => kept.push(request.result))
    return request
  }
}
declare const kept: IDBDatabase[]

describe.skipIf(await noBrowser())('a browser that loses what it keeps', () => {
  const event = useSampleEvent()
  const { open, run } = event

  beforeAll(async () => {
    await run('board.open', { board: 'why-are-we-here' })
  })

  async function writer(name: string, before: () => void = keepConnections): Promise<Page> {
    const { page } = await open(undefined, { init: before })
    await join(page, event.server.ready.joinCode, name, 'Keighley')
    return page
  }
  const field = (page: Page) => placeToWrite(page).getByRole('textbox')
  /** Another device of the same browser's person: only what the server has. */
  async function onServer(page: Page): Promise<string> {
    const fresh = await open()
    await fresh.context.addCookies(await page.context().cookies())
    await fresh.page.goto(`/e/${EVENT}`)
    const text = await field(fresh.page).inputValue()
    await fresh.context.close()
    return text
  }
  /** Types on, and expects each letter to stay and to be on the server once it is called saved. */
  async function goesOnWriting(page: Page, words: string): Promise<void> {
    await field(page).pressSequentially(` ${words}`)
    expect(await field(page).inputValue()).toContain(words)
    await sees(page, 'saved ✓')
    expect(await onServer(page)).toContain(words)
  }

  it('[W-11] keeps every word when the browser closes the database under the page, and keeps drafts again', async () => {
    const page = await writer('Ann')
    await draft(page, 'before')
    await sees(page, 'saved ✓')
    await page.evaluate(() => {
      for (const db of kept) db.close()
    })
    await goesOnWriting(page, 'after the close')
    await seesNoMore(page, NO_DRAFTS)
    // Kept on this device again: there after a reload without the server's socket.
    await page.routeWebSocket(/sync\/page/, socket => socket.close())
    await page.reload()
    await expect.poll(() => field(page).inputValue()).toContain('after the close')
  })

  it('[W-11] keeps every word when the site’s data is cleared under the page', async () => {
    const page = await writer('Ben')
    await draft(page, 'before')
    await sees(page, 'saved ✓')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', {
      origin: event.server.origin,
      storageTypes: 'indexeddb',
    })
    await goesOnWriting(page, 'after clearing')
  })

  it('[W-11] keeps every word when another tab deletes the database, and says that no drafts are kept', async () => {
    const page = await writer('Cathy')
    await draft(page, 'before')
    await sees(page, 'saved ✓')
    const other = await page.context().newPage()
    await other.goto('/api/me')
    await other.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '')
    })
    await sees(page, NO_DRAFTS)
    await goesOnWriting(page, 'after the deletion')
    // Whoever deleted it meant to: nothing is written there again.
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  })

  it('[W-11] keeps every word when the disk is full', async () => {
    const page = await writer('Dev', () => {
      const add = IDBObjectStore.prototype.add
      IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args: [unknown]) {
        if (!('full' in window)) return add.apply(this, args)
        const { transaction } = this
        queueMicrotask(() => transaction.abort())
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await draft(page, 'before')
    await sees(page, 'saved ✓')
    await page.evaluate(() => Object.assign(window, { full: true }))
    await goesOnWriting(page, 'after it was full')
    await sees(page, NO_DRAFTS)
  })

  it('[W-11] writes without a database that is refused, missing, or never opens', async () => {
    const cases: Record<string, () => void> = {
      refused: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError')
        }
      },
      missing: () => {
        Object.defineProperty(window, 'indexedDB', { get: () => undefined })
      },
      hanging: () => {
        IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
      },
    }
    for (const [name, before] of Object.entries(cases)) {
      const page = await writer(name, before)
      await sees(page, NO_DRAFTS)
      await goesOnWriting(page, `although ${name}`)
    }
  })

  it('complained about nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})
