/**
 * A browser's page translation replaces each text node by an element of its own. React keeps hold of the text nodes that
 * stand beside other nodes, so it then fails to remove or to update them, and the page is empty or out of date. Text that is
 * an element's only child is safe: React sets it through the element. So text beside something else is given an element.
 */
import { createElement, Fragment, type ReactNode } from 'react'

/** What holds text and nothing else, or is not HTML. */
const plain = new Set(['option', 'title', 'textarea', 'style', 'script', 'text', 'tspan', 'desc'])

type Props = { children?: ReactNode }

const isText = (child: unknown): child is string | number =>
  typeof child === 'string' || typeof child === 'number'
const isNothing = (child: unknown) => child === null || child === undefined || typeof child === 'boolean'

/** The props of an element with its bare texts joined and, where they have neighbours, wrapped. */
export function wrapTexts(type: unknown, props: Props): Props {
  const isFragment = type === Fragment
  if (!isFragment && (typeof type !== 'string' || plain.has(type))) return props
  const { children } = props
  if (isFragment && isText(children)) return { ...props, children: wrapped(String(children), 0) }
  if (!Array.isArray(children) || !children.some(isText)) return props
  const joined = joinTexts(children)
  if (!isFragment && joined.every(child => isText(child) || isNothing(child)))
    return { ...props, children: joined.filter(isText).join('') }
  return { ...props, children: joined.map((child, i) => (isText(child) ? wrapped(String(child), i) : child)) }
}

/** Texts that stand side by side become one, in the first one's place: the places of the others must not change. */
function joinTexts(children: readonly ReactNode[]): ReactNode[] {
  const joined: ReactNode[] = []
  let open = -1
  for (const [i, child] of children.entries()) {
    if (isText(child) && open >= 0) {
      joined[open] = `${joined[open]}${child}`
      joined.push(null)
      continue
    }
    open = isText(child) ? i : -1
    joined.push(child)
  }
  return joined
}

/** Spaces alone are left as they are by translations, too. */
function wrapped(text: string, key: number): ReactNode {
  return text.trim() === '' ? text : createElement('span', { key: `text ${key}` }, text)
}
