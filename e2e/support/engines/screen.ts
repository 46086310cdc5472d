/** What both drivers do alike: look until it stands there, then act. */
import { until } from '@folkmoot/testkit'
import type { EngineScreen, KeyName, Wanted } from './engine.ts'
import { complaintsHere, find, isReady, PRELUDE, sought } from './in-page.ts'

/** As long as somebody in the room would simply wait, on a busy machine too. */
const PATIENCE_MS = 60_000

/** What a driver knows to do, of which `Handle` is its word for an element. */
export interface Driver<Handle> {
  /** Its window gets the focus, as when a person turns to it: in one without, fields tell nothing of being entered and left. */
  attend(): Promise<void>
  go(address: string): Promise<void>
  back(): Promise<void>
  reload(): Promise<void>
  evaluate<T, A extends unknown[]>(code: (...args: A) => T, ...args: A): Promise<T>
  /** An element of the page, or null. */
  element<A extends unknown[]>(code: (...args: A) => Element | null, ...args: A): Promise<Handle | null>
  run(script: string): Promise<void>
  click(element: Handle): Promise<void>
  type(element: Handle, words: string): Promise<void>
  key(name: KeyName): Promise<void>
  choose(element: Handle, option: string): Promise<void>
  evaluateOn<T>(element: Handle, code: (element: HTMLElement) => T): Promise<T>
  photograph(path: string): Promise<void>
  /** Is this what a driver says of an element or a page that went away meanwhile? Then it is looked for again. */
  isGone(error: unknown): boolean
}

const asWanted = (wanted: Wanted | string | RegExp): Wanted =>
  typeof wanted === 'string' || wanted instanceof RegExp ? { text: wanted } : wanted

export const inWords = (wanted: Wanted): string =>
  JSON.stringify(wanted, (_key, value) => (value instanceof RegExp ? String(value) : value))

export function engineScreen<Handle>(driver: Driver<Handle>): EngineScreen {
  async function look(wanted: Wanted, toAct: boolean): Promise<Handle | null> {
    if (!(await driver.evaluate(isReady))) await driver.run(PRELUDE)
    return driver.element(find, sought(wanted), toAct)
  }
  /** The page went, or became another one between being made ready and being asked. */
  const wentAway = (error: unknown) => driver.isGone(error) || /TestingLibraryDom/.test(String(error))
  /** Does it with what is found; with what has gone meanwhile, once more. */
  async function withIt<T>(wanted: Wanted, toAct: boolean, act: (element: Handle) => Promise<T>): Promise<T> {
    if (toAct) await driver.attend()
    let done: { answer: T } | undefined
    await until(
      async () => {
        try {
          const element = await look(wanted, toAct)
          if (element === null) return false
          done = { answer: await act(element) }
          return true
        } catch (error) {
          if (!wentAway(error)) throw error
          return false
        }
      },
      inWords(wanted),
      PATIENCE_MS,
    ).catch(async error => {
      // biome-ignore lint/performance/useDomNodeTextContent: what a person sees.
      const text = await driver.evaluate(() => document.body.innerText).catch(String)
      throw new Error(`${error instanceof Error ? error.message : error}; the page says:\n${text}`)
    })
    return (done as { answer: T }).answer
  }
  /** Of the documents that were left. */
  const earlier: string[] = []
  const leaving = async () => void earlier.push(...(await driver.evaluate(complaintsHere)))
  return {
    go: address => leaving().then(() => driver.go(address)),
    back: () => leaving().then(() => driver.back()),
    reload: () => leaving().then(() => driver.reload()),
    press: wanted => withIt(wanted, true, element => driver.click(element)),
    fill: (wanted, words) =>
      withIt(wanted, true, async element => {
        await driver.evaluateOn(element, field => {
          field.focus()
          if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select()
        })
        await driver.type(element, words)
      }),
    focus: wanted => withIt(wanted, true, element => driver.evaluateOn(element, one => one.focus())),
    key: name => driver.key(name),
    choose: (wanted, option) => withIt(wanted, true, element => driver.choose(element, option)),
    sees: wanted => withIt(asWanted(wanted), false, async () => {}),
    async misses(wanted) {
      await until(
        async () => {
          try {
            return (await look(asWanted(wanted), false)) === null
          } catch (error) {
            if (!wentAway(error)) throw error
            return false
          }
        },
        `no more: ${inWords(asWanted(wanted))}`,
        PATIENCE_MS,
      )
    },
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees.
    textOf: wanted => withIt(wanted, false, element => driver.evaluateOn(element, one => one.innerText)),
    valueOf: wanted =>
      withIt(wanted, false, element =>
        driver.evaluateOn(element, one => (one as HTMLInputElement | HTMLTextAreaElement).value),
      ),
    evaluate: (code, ...args) => driver.evaluate(code, ...args),
    photograph: path => driver.photograph(path),
    complaints: async () => [...earlier, ...(await driver.evaluate(complaintsHere))],
  }
}
