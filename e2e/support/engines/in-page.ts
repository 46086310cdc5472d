/** What runs inside a page: finding elements as assistive technology does, by Testing Library. Each function is sent as its text. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Wanted } from './engine.ts'

/** A pattern as it travels. */
interface Pattern {
  source: string
  flags: string
}
export interface Sought {
  role?: string
  label?: string | Pattern
  text?: string | Pattern
  name?: string | Pattern
  within?: Sought
  last?: boolean
}

const travelling = (words: string | RegExp): string | Pattern =>
  typeof words === 'string' ? words : { source: words.source, flags: words.flags }

export function sought({ role, label, text, name, within, last }: Wanted): Sought {
  return {
    ...(role === undefined ? {} : { role }),
    ...(label === undefined ? {} : { label: travelling(label) }),
    ...(text === undefined ? {} : { text: travelling(text) }),
    ...(name === undefined ? {} : { name: travelling(name) }),
    ...(within === undefined ? {} : { within: sought(within) }),
    ...(last === undefined ? {} : { last }),
  }
}

const require = createRequire(import.meta.url)
const library = readFileSync(
  require.resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
)

/** Runs in each document before anything is looked for, and does nothing the second time. */
export const PRELUDE = `if (!('folkmootTest' in globalThis)) {
${library}
;(() => {
  const complaints = []
  globalThis.folkmootTest = { complaints, before: null }
  addEventListener('error', event => complaints.push(String(event.message)))
  addEventListener('unhandledrejection', event => complaints.push(String(event.reason)))
  const said = console.error
  console.error = (...words) => { complaints.push(words.join(' ')); said.apply(console, words) }
})()
}`

interface Queries {
  queryAllByRole(within: Element, role: string, options: object): HTMLElement[]
  queryAllByLabelText(within: Element, words: string | RegExp, options: object): HTMLElement[]
  queryAllByText(within: Element, words: string | RegExp, options: object): HTMLElement[]
}
declare const TestingLibraryDom: Queries
declare const folkmootTest: { complaints: string[]; before: { element: Element; at: string } | null }

export function isReady(): boolean {
  return 'folkmootTest' in globalThis && document.body !== null
}

export function complaintsHere(): string[] {
  return 'folkmootTest' in globalThis ? folkmootTest.complaints : []
}

/**
 * What is visible and fits, or null. `toAct`: only once it is enabled, stands where it stood when it was looked for before, and is what
 * a pointer would meet in its middle.
 */
export function find(wanted: Sought, toAct: boolean): HTMLElement | null {
  const words = (given: string | { source: string; flags: string }) =>
    typeof given === 'string' ? given : new RegExp(given.source, given.flags)
  const isSeen = (element: HTMLElement) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
  const all = ({ role, label, text, name, within }: Sought): HTMLElement[] => {
    const places = within ? all(within).slice(within.last ? -1 : 0) : [document.body]
    const found = places.flatMap(place => {
      if (role !== undefined)
        return TestingLibraryDom.queryAllByRole(place, role, name === undefined ? {} : { name: words(name) })
      if (label !== undefined) return TestingLibraryDom.queryAllByLabelText(place, words(label), {})
      return TestingLibraryDom.queryAllByText(place, words(text ?? /./), { exact: false })
    })
    return found.filter(isSeen)
  }
  const found = all(wanted)
  const element = found.at(wanted.last ? -1 : 0) ?? null
  if (!toAct || !element) return element
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  const box = element.getBoundingClientRect()
  const at = [box.x, box.y, box.width, box.height].join()
  const before = folkmootTest.before
  folkmootTest.before = { element, at }
  if (before?.element !== element || before.at !== at || element.matches(':disabled')) return null
  if (element.getAttribute('aria-disabled') === 'true') return null
  const met = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  if (!met || element.contains(met)) return met && element
  // One that is drawn by its label alone is pressed there.
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : []
  return labels.find(label => label.contains(met)) ?? null
}
