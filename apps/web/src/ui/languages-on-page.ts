import { languageOf } from '@folkmoot/kit/language'

export { languageOf }

/** Says the language of words that stood on the page before it could be told. */
export function sayOnThePage(): void {
  if (typeof document === 'undefined') return
  for (const element of document.querySelectorAll<HTMLElement>('[dir="auto"]:not([lang]), bdi:not([lang])')) {
    const words = 'value' in element ? String(element.value) : (element.textContent ?? '')
    const language = languageOf(words)
    if (language) element.lang = language
  }
}
