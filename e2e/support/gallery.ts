/** The gallery of screens (`apps/web/src/gallery`): one page shows one scene after another. */
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { builtGalleries } from './galleries.ts'

export interface Gallery {
  page: Page
  /** All scenes, e.g. `phone/posted`. */
  names: string[]
  /** Draws a scene and waits until it stands. */
  show(name: string): Promise<void>
  /** What was told to the console as an error since the last time. */
  errors(): string[]
  close(): Promise<void>
}

export async function openGallery(): Promise<Gallery> {
  const address = await builtGalleries()
  const browser = await openBrowser()
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  let told: string[] = []
  page.on('console', message => message.type() === 'error' && told.push(message.text()))
  page.on('pageerror', error => told.push(error.message))
  await page.goto(`${address}/src/gallery/index.html`)
  const links = page.locator('a[href^="?scene="]')
  await links.first().waitFor()
  const names = await links.evaluateAll(all => all.map(link => link.getAttribute('href')?.slice(7) ?? ''))
  return {
    page,
    names,
    async show(name) {
      await page.evaluate(detail => dispatchEvent(new CustomEvent('gallery-scene', { detail })), name)
      await page.locator(`html[data-scene="${name}"]`).waitFor({ state: 'attached' })
    },
    errors() {
      const since = told
      told = []
      return since
    },
    close: () => browser.close(),
  }
}

const CONTROLS = 'button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=switch]'

/** How many controls stand on the cockpit, scrolled to or not, besides its run sheet, notes (on the picture of the wall, or side by side) and dialogs. */
export function countControls(page: Page): Promise<number> {
  return page.evaluate(selector => {
    const outside = 'nav[aria-label="Run sheet"], .wall-picture, .notes-grid, .sr-only, [role=dialog]'
    return [...document.querySelectorAll<HTMLElement>(selector)].filter(
      one => !one.closest(outside) && one.checkVisibility({ visibilityProperty: true }),
    ).length
  }, CONTROLS)
}

/** What is wrong with a screen as it stands, in words. */
export function flaws(page: Page, owed: { targets?: boolean; onePrimary?: boolean } = {}): Promise<string[]> {
  return page.evaluate(
    ({ targets, onePrimary, selector }) => {
      const found: string[] = []
      const root = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.body
      const styles = new Map<Element, CSSStyleDeclaration>()
      const styleOf = (element: Element) => {
        const known = styles.get(element) ?? getComputedStyle(element)
        styles.set(element, known)
        return known
      }
      /** For screen readers alone, or the picture of the wall, which has a test of its own. */
      const skipped = (element: Element) => element.closest('.sr-only, .wall-picture, [inert]') !== null
      const mains = document.querySelectorAll('main, [role=main]').length
      if (mains !== 1) found.push(`${mains} main parts`)
      const say = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)

      /** The part of a box that is seen: what stands around it may cut it off. `cut`: without a way to scroll there. */
      function seen(from: Element, box: DOMRect): { box: DOMRect; cut: boolean } {
        let { left, top, right, bottom } = box
        let cut = false
        for (
          let one: Element | null = from;
          one && one !== document.documentElement;
          one = one.parentElement
        ) {
          const { overflowX, overflowY, position, textOverflow, webkitLineClamp } = styleOf(one)
          if (overflowX === 'visible' && overflowY === 'visible') {
            if (position === 'fixed') break
            continue
          }
          const frame = one.getBoundingClientRect()
          const outside =
            (overflowX === 'hidden' && (left < frame.left - 1 || right > frame.right + 1)) ||
            (overflowY === 'hidden' && (top < frame.top - 2 || bottom > frame.bottom + 2))
          // What is shortened with dots says so.
          if (outside && textOverflow !== 'ellipsis' && webkitLineClamp === 'none') cut = true
          left = Math.max(left, frame.left)
          top = Math.max(top, frame.top)
          right = Math.min(right, frame.right)
          bottom = Math.min(bottom, frame.bottom)
          if (position === 'fixed') break
        }
        return { box: new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top)), cut }
      }
      /** What floats over the rest is not compared with it. */
      const layerOf = (element: Element) => {
        for (let one: Element | null = element; one; one = one.parentElement)
          if (['fixed', 'sticky'].includes(styleOf(one).position)) return one
        return null
      }
      const overlap = (a: DOMRect, b: DOMRect) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3

      interface Piece {
        words: string
        box: DOMRect
        of: Element
        layer: Element | null
      }
      const lines: Piece[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const of = node.parentElement
        if (!of || !node.textContent?.trim() || skipped(of) || of.closest('option, svg, style, script'))
          continue
        if (!of.checkVisibility({ visibilityProperty: true })) continue
        const words = say(node.textContent)
        const size = Number.parseFloat(styleOf(of).fontSize)
        if (size < 13.9) found.push(`${size} px: ${words}`)
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const line of range.getClientRects()) {
          if (line.width < 2) continue
          const { box, cut } = seen(of, line)
          if (cut) found.push(`cut off: ${words}`)
          if (box.width < 2 || box.height < 2) continue
          if (box.left < -1 || box.right > innerWidth + 1) found.push(`beside the screen: ${words}`)
          // Letters, without the room above and below them that lines share.
          const inner = new DOMRect(box.left, box.top + box.height * 0.25, box.width, box.height * 0.5)
          lines.push({ words, box: inner, of, layer: layerOf(of) })
        }
      }
      lines.sort((a, b) => a.box.top - b.box.top)
      lines.forEach((one, i) => {
        for (const other of lines.slice(i + 1)) {
          if (other.box.top > one.box.bottom) break
          if (one.of !== other.of && one.layer === other.layer && overlap(one.box, other.box))
            found.push(`over each other: ${one.words} | ${other.words}`)
        }
      })

      const controls = [...root.querySelectorAll<HTMLElement>(selector)].filter(
        one => !skipped(one) && one.checkVisibility({ visibilityProperty: true }),
      )
      const room = (box: DOMRect) => new DOMRect(box.x + 8, box.y, Math.max(0, box.width - 16), box.height)
      const placed = controls
        .map(one => ({ one, layer: layerOf(one), box: room(seen(one, one.getBoundingClientRect()).box) }))
        .sort((a, b) => a.box.top - b.box.top)
      placed.forEach((a, i) => {
        for (const b of placed.slice(i + 1)) {
          if (b.box.top > a.box.bottom) break
          if (a.layer !== b.layer || a.one.contains(b.one) || b.one.contains(a.one)) continue
          if (overlap(a.box, b.box))
            found.push(`controls over each other: ${say(a.one.textContent)} | ${say(b.one.textContent)}`)
        }
      })

      if (targets)
        for (const one of root.querySelectorAll<HTMLElement>(selector)) {
          if (one.closest('.wall-picture, [inert]')) continue
          const label = (one as HTMLInputElement).labels?.[0]
          const choice = one.matches('[type=radio], [type=checkbox]') && label
          if (!choice && (skipped(one) || !one.checkVisibility({ visibilityProperty: true }))) continue
          // A link within a sentence is as high as its line.
          if (one.matches('a') && styleOf(one).display === 'inline') continue
          const box = (choice || one).getBoundingClientRect()
          if (box.width > 0 && (box.width < 43.5 || box.height < 43.5))
            found.push(
              `${Math.round(box.width)} × ${Math.round(box.height)}: ${say(one.textContent || one.ariaLabel || label?.textContent)}`,
            )
        }
      if (onePrimary) {
        const primary = controls.filter(
          one => one.matches('button, a') && styleOf(one).backgroundColor === 'rgb(31, 107, 82)',
        )
        if (primary.length > 1)
          found.push(
            `${primary.length} primary actions: ${primary.map(one => say(one.textContent)).join(' | ')}`,
          )
      }
      if (document.documentElement.scrollWidth > innerWidth) found.push('scrolls sideways')
      return [...new Set(found)]
    },
    { targets: owed.targets ?? false, onePrimary: owed.onePrimary ?? false, selector: CONTROLS },
  )
}

/** Goes by Tab through all that a page offers, and names what does not show where one is. */
export function unseenFocus(page: Page): Promise<string[]> {
  return page.evaluate(selector => {
    const hidden: string[] = []
    // As for somebody at a keyboard.
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }))
    for (const one of document.querySelectorAll<HTMLElement>(selector)) {
      if (!one.checkVisibility() || one.matches(':disabled')) continue
      one.focus({ focusVisible: true } as FocusOptions)
      const around = one.closest('label') ?? one
      const shows = [one, around].some(which => {
        const { outlineStyle, outlineWidth } = getComputedStyle(which)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      if (!shows) hidden.push(`no focus to be seen: ${one.textContent || one.ariaLabel}`)
    }
    return hidden
  }, CONTROLS)
}

/** Whoever sets their own colours sees no backgrounds: a button has an edge there, or a line under its words. */
export function withoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button')].flatMap(one => {
      const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(one)
      const edge = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1
      return edge || textDecorationLine.includes('underline') ? [] : [`no edge: ${one.textContent}`]
    }),
  )
}
