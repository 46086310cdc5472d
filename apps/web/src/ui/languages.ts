/** Tells the language of words by their letters: what does so is fetched with the first that is not Latin, so that nobody else waits for it. */
const OTHER = /[\u0370-\u1dff\u2e80-\ud87f\uf900-\uffef]/

let languageOf: ((text: string) => string | null) | undefined
let coming: Promise<void> | undefined

/** Resolves when languages can be told; from then on every such element says its own. Never rejects: without it none says any. */
export function languagesTold(): Promise<void> {
  coming ??= import('@folkmoot/kit/language').then(
    told => {
      languageOf = told.languageOf
      sayOnThePage()
    },
    () => {
      coming = undefined
    },
  )
  return coming
}

/** What stood there before. */
function sayOnThePage(): void {
  if (typeof document === 'undefined') return
  for (const element of document.querySelectorAll<HTMLElement>('[dir="auto"]:not([lang]), bdi:not([lang])')) {
    const words = 'value' in element ? String(element.value) : (element.textContent ?? '')
    const language = toldLanguage(words)
    if (language) element.lang = language
  }
}

/** Null for Latin letters, which tell nothing, and until languages can be told. */
export function toldLanguage(words: string): string | null {
  if (!OTHER.test(words)) return null
  if (!languageOf) void languagesTold()
  return languageOf?.(words) ?? null
}
