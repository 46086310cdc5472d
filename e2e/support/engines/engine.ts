/** Another engine than Chromium, as a person at it: what tests do in any of them, by roles, names and words that stand on the screen. */

export interface Size {
  width: number
  height: number
}

/** What is looked for: an ARIA role with its name, a field by its label, or an element by its own words. */
export interface Wanted {
  role?: string
  label?: string | RegExp
  text?: string | RegExp
  /** Of a role. A string is the whole name. */
  name?: string | RegExp
  within?: Wanted
  /** Of several the last one, as of dialogs. Otherwise the first. */
  last?: boolean
}

/** What a person presses without a pointer. */
export type KeyName = 'Escape' | 'Enter' | 'Space' | 'Tab' | 'ArrowRight' | 'ArrowDown'

export interface EngineScreen {
  go(address: string): Promise<void>
  back(): Promise<void>
  reload(): Promise<void>
  /** With the engine's own pointer, once it stands still, is enabled and nothing lies over it. */
  press(wanted: Wanted): Promise<void>
  /** With the engine's own keyboard, in place of what stood there. */
  fill(wanted: Wanted, words: string): Promise<void>
  focus(wanted: Wanted): Promise<void>
  key(name: KeyName): Promise<void>
  /** Of a list of choices that the engine draws. */
  choose(wanted: Wanted, option: string): Promise<void>
  /** Resolves when it stands there. */
  sees(wanted: Wanted | string | RegExp): Promise<void>
  /** Resolves when it stands there no more. */
  misses(wanted: Wanted | string | RegExp): Promise<void>
  /** The text of what is found. */
  textOf(wanted: Wanted): Promise<string>
  valueOf(wanted: Wanted): Promise<string>
  /** Runs in the page; nothing but what the arguments bring is at hand there. */
  evaluate<T, A extends unknown[]>(code: (...args: A) => T, ...args: A): Promise<T>
  /** A PNG of what stands in the window. */
  photograph(path: string): Promise<void>
  /** Uncaught errors and what was written to the console as an error, since each page was first looked at. */
  complaints(): Promise<string[]>
}

export interface Engine {
  version: string
  /** Where what is taken away arrives. */
  downloads: string
  open(size: Size): Promise<EngineScreen>
  close(): Promise<void>
}

export interface EngineKind {
  name: string
  /** What is missing here, or undefined. */
  lacks(): string | undefined
  /** How it comes onto a Debian. */
  packages: string
  start(): Promise<Engine>
}
