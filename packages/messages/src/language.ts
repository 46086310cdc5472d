export interface Language {
  /** What `Intl` is asked for. */
  locale: string
  /** The categories that its plurals have: a plural of its catalogue holds every one. */
  plurals: readonly Intl.LDMLPluralRule[]
}
