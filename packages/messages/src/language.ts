export interface Language {
  /** What `Intl` is asked for. */
  locale: string
  /** The categories that its plurals have: a plural of its catalogue holds every one. */
  plurals: readonly Intl.LDMLPluralRule[]
  /** Small numbers from 0 on, as words that stand before any noun. Left out: they are figures, as larger ones are. */
  spelled?: readonly string[]
  /** Left out: from left to right. */
  dir?: 'rtl'
  /** What a browser that does not know the language would say in another one: Chromium has no Welsh. */
  own?: {
    category(n: number): Intl.LDMLPluralRule
    months: readonly string[]
    /** Between the last two of a list. */
    and(next: string): string
  }
}
