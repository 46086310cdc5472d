/** Finds keys of the catalogue that no code reads. */
import { parseSync } from 'oxc-parser'

/** One file that reads a surface. */
export interface Reader {
  file: string
  source: string
}

interface Node {
  type: string
  [member: string]: unknown
}

function visit(file: string, source: string, see: (node: Node) => void): void {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} could not be read: ${errors[0]?.message}`)
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one)
    else if (typeof node === 'object' && node !== null) {
      if (typeof (node as Node).type === 'string') see(node as Node)
      for (const value of Object.values(node)) walk(value)
    }
  }
  walk(program)
}

/** Every string of a file, and every name of a member: what a key that is put together may be made of. */
export function wordsIn(file: string, source: string): Set<string> {
  const words = new Set<string>()
  visit(file, source, ({ type, value, name }) => {
    if (type === 'Literal' && typeof value === 'string') words.add(value)
    if (type === 'Identifier' && typeof name === 'string') words.add(name)
  })
  return words
}

/**
 * Of `keys`, those that no reader names. A key is named by a string of the reader's. Where the reader puts keys together
 * (`t(fate)`, `` `way-${what}` ``), what stands in for the variable is a string of its own or one of `vocabulary`.
 */
export function unreadKeys(
  keys: readonly string[],
  readers: readonly Reader[],
  vocabulary: ReadonlySet<string>,
): string[] {
  const read = new Set<string>()
  for (const { file, source } of readers) {
    const strings = new Set<string>()
    const shapes: { before: string; after: string }[] = []
    visit(file, source, node => {
      if (/^(Import|Export(All|Named))Declaration$/.test(node.type)) return
      if (node.type === 'Literal' && typeof node.value === 'string') strings.add(node.value)
      if (node.type === 'TemplateLiteral') {
        const quasis = (node.quasis as { value: { cooked: string } }[]).map(one => one.value.cooked)
        if (quasis.length === 2) shapes.push({ before: quasis[0] ?? '', after: quasis[1] ?? '' })
      }
      if (asksByVariable(node)) shapes.push({ before: '', after: '' })
    })
    for (const key of keys) {
      const isMade = shapes.some(({ before, after }) => {
        if (!key.startsWith(before) || !key.endsWith(after)) return false
        const middle = key.slice(before.length, key.length - after.length)
        return middle !== '' && (vocabulary.has(middle) || strings.has(middle))
      })
      if (strings.has(key) || isMade) read.add(key)
    }
  }
  return keys.filter(key => !read.has(key))
}

/** `t(fate)`, `wordsOfRefusal(language, surface, …)`: which key it is, is known when it runs. */
function asksByVariable(node: Node): boolean {
  if (node.type !== 'CallExpression') return false
  const callee = node.callee as Node & { name?: string; object?: Node & { name?: string } }
  const called = callee.name ?? callee.object?.name ?? ''
  const [first] = node.arguments as Node[]
  if (called === 'wordsOfRefusal') return true
  return (
    /^(t|in\p{Lu}.*)$/u.test(called) && (first?.type === 'Identifier' || first?.type === 'MemberExpression')
  )
}
