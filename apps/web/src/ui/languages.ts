/** Tells the language of words by their letters: what does so is fetched with the first that is not Latin, so that nobody else waits for it. */
const OTHER = /[\u0370-\u1dff\u2e80-\ud87f\uf900-\uffef]/

let languageOf: ((text: string) => string | null) | undefined
let coming: Promise<void> | undefined

/** Resolves when languages can be told; from then on every such element says its own. Never rejects: without it none says any. */
export function languagesTold(): Promise<void> {
  coming ??= import('./languages-on-page.ts').then(
    told => {
      languageOf = told.languageOf
      told.sayOnThePage()
    },
    () => {
      coming = undefined
    },
  )
  return coming
}

/** Null for Latin letters, which tell nothing, and until languages can be told. */
export function toldLanguage(words: string): string | null {
  if (!OTHER.test(words)) return null
  if (!languageOf) void languagesTold()
  return languageOf?.(words) ?? null
}
