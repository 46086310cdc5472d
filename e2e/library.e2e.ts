/** The library as a reader has it: from a web server, from a disk, on a phone, without script. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildLibrary } from '../packages/library/src/build-library.ts'
import { samplePublished, sampleThemes } from '../packages/library/src/sample.fixture.ts'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
}

describe.skipIf(await noBrowser())('the library', () => {
  let folder: string
  let server: Server
  let address: string
  let browser: OwnBrowser
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folkmoot-library-'))
    const about = { readers: 'public', contact: 'the programme’s office', licence: 'CC BY 4.0' } as const
    for await (const { path, text } of buildLibrary(samplePublished(60), about, [], sampleThemes())) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://here')
      const path = join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '')
      readFile(path).then(
        bytes => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(bytes),
        () => response.writeHead(404).end(),
      )
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(path: string, options: { script?: boolean; width?: number } = {}): Promise<Page> {
    const { script = true, width = 1366 } = options
    const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height: 760 } })
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  const isWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  const found = (page: Page) => page.locator('#found')
  const type = (page: Page, words: string) => page.getByLabel('Words to look for').fill(words)

  it('[C-45] finds words in any script, by choices with counts, and leads to the note', async () => {
    const page = await open(`${address}/search/index.html`)
    await expect.poll(() => found(page).textContent()).toBe('Type a word, or choose from the lists.')
    for (const words of ['gwr', 'latwiejsze', 'ساتھ', 'ਸਮਾਂ', 'একসাথে', 'PARENTS trust']) {
      await type(page, words)
      await expect.poll(() => found(page).textContent(), { message: words }).toMatch(/^\d+ notes$/)
    }
    // [L-22] By their English, which stands beneath what was written.
    await type(page, 'side by side')
    await expect.poll(() => found(page).textContent()).toMatch(/^\d+ notes$/)
    const put = page.locator('#results li').first()
    expect(await put.locator('p').allTextContents()).toEqual([
      expect.stringContaining('ہم سب ایک ساتھ بہتر ہیں'),
      'Put into English by a helper: All of us are better side by side',
      expect.anything(),
    ])
    await type(page, 'PARENTS trust')
    const all = Number.parseInt((await found(page).textContent()) ?? '', 10)
    const event = page.locator('select[name=event]')
    const choice = (await event.locator('option').allTextContents()).find(text =>
      text.startsWith('Stratford'),
    )
    const n = Number(/\((\d+)\)/.exec(choice ?? '')?.[1])
    expect(n).toBeGreaterThan(0)
    expect(n).toBeLessThan(all)
    await event.selectOption('Stratford-upon-Avon')
    await expect.poll(() => found(page).textContent()).toBe(`${n} notes`)
    const language = page.locator('select[name=language]')
    expect((await language.locator('option').allTextContents()).join()).toMatch(/in Latin letters \(\d+\)/)
    await page.locator('#results a').first().click()
    await page.getByRole('heading', { name: 'A note of Stratford-upon-Avon' }).waitFor()
    expect(await page.locator('blockquote').textContent()).toContain('Parents trust')
  })

  it('[C-60] a theme is read without script, and found in the search by its name', async () => {
    const page = await open(`${address}/index.html`, { script: false, width: 360 })
    await page.getByRole('link', { name: 'Trust before everything else' }).click()
    await page.getByText('Said by the programme’s editors, 18 January 2027.').waitFor()
    await page.getByRole('link', { name: 'Stratford-upon-Avon' }).first().waitFor()
    await page.getByRole('heading', { name: 'Networks and events' }).waitFor()
    await page
      .getByRole('link', { name: /^See this note/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Trust before everything else' }).click()
    const search = await open(`${address}/search/index.html`)
    const theme = search.locator('select[name=theme]')
    await expect
      .poll(() => theme.locator('option').allTextContents())
      .toContain('Trust before everything else (60)')
    await theme.selectOption('Trust before everything else')
    await expect.poll(() => found(search).textContent()).toBe('60 notes')
  })

  it('[C-45] searches from a disk as well', async () => {
    const page = await open(pathToFileURL(join(folder, 'index.html')).href)
    await page.getByLabel('Search all notes').fill('breakfast')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect.poll(() => found(page).textContent()).toMatch(/^\d+ notes$/)
    await page.locator('#results a').first().click()
    await page.getByRole('heading', { name: /^A note of/ }).waitFor()
  })

  it('[C-45] is read without script: events, boards, groups, notes', async () => {
    const page = await open(`${address}/index.html`, { script: false, width: 360 })
    await page.getByRole('link', { name: 'Better Together', exact: true }).click()
    await page.getByRole('link', { name: 'What works' }).click()
    await page
      .getByRole('link', { name: /^See this note/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Cite this note' }).waitFor()
    await page.getByRole('link', { name: /^Library of/ }).click()
    await page.getByRole('link', { name: 'Trust', exact: true }).first().click()
    await page.getByRole('heading', { name: 'Trust', exact: true }).waitFor()
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByText('Searching needs JavaScript').waitFor()
  })

  it('breaks no rule of accessibility, and no page is wider than a phone', async () => {
    const paths = [
      'index.html',
      'search/index.html?q=time',
      't/theme-trust/index.html',
      't/theme-time/index.html',
      'e/better-together/index.html',
      'e/better-together/better-together-b1/index.html',
      'n/better-together-b1-0@e1/index.html',
      't/better-together-b1-g0/index.html',
      'a/open-board/index.html',
      'g/index.html',
      'g/better-together-b3-0/index.html',
      'corrections/index.html',
      'not-here/index.html',
    ]
    for (const width of [1366, 360]) {
      const page = await open(`${address}/${paths[0]}`, { width })
      for (const path of paths) {
        await page.goto(`${address}/${path}`)
        if (path.startsWith('search')) await expect.poll(() => found(page).textContent()).toMatch(/notes$/)
        expect(await isWide(page), `${path} at ${width}`).toBe(false)
        if (width === 1366) expect(await axeFinds(page), path).toEqual([])
        const pictures = process.env.FOLKMOOT_PICTURES
        if (pictures)
          await page.screenshot({
            path: join(pictures, `library-${path.replace(/\W+/g, '-')}-${width}.png`),
            fullPage: false,
          })
      }
    }
  })
})
