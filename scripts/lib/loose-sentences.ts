/** Finds what a person reads and no catalogue holds: sentences that stand in code. */
import { parseSync } from 'oxc-parser'

interface Node {
  type: string
  start: number
  [member: string]: unknown
}

/** Two words at least, begun like a sentence or ended like one: class names, ids and addresses are neither. */
const SENTENCE = /^(?=\P{Lu}*\p{L}.*\s.*\p{L}).*(?:^[“‘(]?\p{Lu}|[.!?…:]$)/su
/** Between tags a single word is read, too. */
const WORD = /\p{L}{2}/u

/** What never reaches a screen: what is thrown or logged for us, and types. */
function isForUs({ type, callee, ...node }: Node): boolean {
  if (type.startsWith('TS') && 'typeAnnotation' in node) return false
  if (/^(Import|ExportAll|TSLiteralType|TSImportType)/.test(type)) return true
  if (type === 'JSXAttribute') return (node.name as { name?: unknown }).name === 'className'
  const name = nameOf(callee)
  if (type === 'NewExpression') return /Error$/.test(name)
  return (
    type === 'CallExpression' && /(^|\.)(log|console|assert|unreachable|cx)\b|\.(describe|test)$/.test(name)
  )
}

function nameOf(callee: unknown): string {
  const { type, name, object, property } = (callee ?? {}) as Node & { name?: string }
  if (type === 'MemberExpression') return `${nameOf(object)}.${nameOf(property)}`
  return name ?? ''
}

function textOf(node: Node): string | null {
  if (node.type === 'JSXText') return WORD.test(String(node.value)) ? String(node.value).trim() : null
  let text: string | null = null
  if (node.type === 'Literal' && typeof node.value === 'string') text = node.value
  if (node.type === 'TemplateLiteral')
    text = (node.quasis as { value: { cooked: string } }[]).map(one => one.value.cooked).join('…')
  return text !== null && SENTENCE.test(text.trim()) && !/[<{]\/?\w|^\S+\/\S+$/.test(text)
    ? text.trim()
    : null
}

/** Attributes that a person reads or hears, ours and HTML's. */
const READ = /^(title|label|aria-label|alt|placeholder|hint|about|save|said|what|send|not|confirm|name)$/

/** What an attribute says with one word alone; `name="network"` of a form's field is none. */
function wordOf({ type, name, value }: Node): string | null {
  const { name: called } = (name ?? {}) as { name?: string }
  const { value: text } = (value ?? {}) as { value?: unknown }
  if (type !== 'JSXAttribute' || typeof called !== 'string' || !READ.test(called)) return null
  return typeof text === 'string' && /^\p{Lu}\p{L}+$/u.test(text) ? text : null
}

/** In the order in which they stand. `words`: also attributes of one word. */
export function looseSentences(file: string, source: string, { words = false } = {}): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} could not be read: ${errors[0]?.message}`)
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const one = node as Node
    if (typeof one.type === 'string') {
      if (isForUs(one)) return
      const text = textOf(one) ?? (words ? wordOf(one) : null)
      if (text !== null) found.push(text)
    }
    for (const [key, value] of Object.entries(one)) if (key !== 'callee') walk(value)
  }
  walk(program)
  return found
}
