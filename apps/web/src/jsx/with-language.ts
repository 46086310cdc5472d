/**
 * Words that people wrote stand in elements that run as the words do: `dir="auto"`, or `<bdi>`. Each of them says its language as
 * well, as far as letters tell: a screen reader takes its voice from it, and `design/scripts.css` its face and its line. What tells
 * letters apart is fetched with the first that is not Latin, so that nobody else waits for it.
 */
interface Props {
  dir?: unknown
  lang?: unknown
  children?: unknown
  value?: unknown
  defaultValue?: unknown
}

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
    const language = OTHER.test(words) ? languageOf?.(words) : null
    if (language) element.lang = language
  }
}

/** The props with `lang`, where the element is such a one, says none itself, and its letters tell. */
export function withLanguage<P extends object>(type: unknown, props: P): P {
  const { dir, lang, children, value, defaultValue } = props as Props
  if (typeof type !== 'string' || lang !== undefined || (dir !== 'auto' && type !== 'bdi')) return props
  const words = typeof value === 'string' ? value : textOf(children ?? defaultValue)
  if (!OTHER.test(words)) return props
  if (!languageOf) void languagesTold()
  const language = languageOf?.(words)
  return language ? { ...props, lang: language } : props
}

/** The bare texts among children; what has an element of its own says its language itself. */
function textOf(children: unknown): string {
  if (typeof children === 'string') return children
  return Array.isArray(children) ? children.filter(child => typeof child === 'string').join(' ') : ''
}
