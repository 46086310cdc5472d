/**
 * Words that people wrote stand in elements that run as the words do: `dir="auto"`, or `<bdi>`. Each of them says its language as
 * well, as far as letters tell: a screen reader takes its voice from it, and `design/scripts.css` its face and its line.
 */
import { toldLanguage } from '../ui/languages.ts'

interface Props {
  dir?: unknown
  lang?: unknown
  children?: unknown
  value?: unknown
  defaultValue?: unknown
}

/** The props with `lang`, where the element is such a one, says none itself, and its letters tell. */
export function withLanguage<P extends object>(type: unknown, props: P): P {
  const { dir, lang, children, value, defaultValue } = props as Props
  if (typeof type !== 'string' || lang !== undefined || (dir !== 'auto' && type !== 'bdi')) return props
  const words = typeof value === 'string' ? value : textOf(children ?? defaultValue)
  const language = toldLanguage(words)
  return language ? { ...props, lang: language } : props
}

/** The bare texts among children; what has an element of its own says its language itself. */
function textOf(children: unknown): string {
  if (typeof children === 'string') return children
  return Array.isArray(children) ? children.filter(child => typeof child === 'string').join(' ') : ''
}
