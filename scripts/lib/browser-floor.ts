/** What a browser of the floor does not know, by MDN's table of which browser has what since when. */
import { createRequire } from 'node:module'
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data'
import { everyNode, nameOf, nodesOf, type SyntaxNode } from './syntax.ts'

/** The oldest of each that README promises. */
const FLOOR = { safari: '16.4', safari_ios: '16.4', chrome: '111', firefox: '128' } as const
type Browser = keyof typeof FLOOR

const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData

const isUpTo = (version: string, floor: string) => {
  const [a, b] = [version, floor].map(one => one.replace('≤', '').split('.').map(Number))
  for (let i = 0; i < Math.max(a?.length ?? 0, b?.length ?? 0); i++)
    if ((a?.[i] ?? 0) !== (b?.[i] ?? 0)) return (a?.[i] ?? 0) < (b?.[i] ?? 0)
  return true
}

function serves(browser: Browser, one: SimpleSupportStatement): boolean {
  if (one.flags || one.prefix || one.alternative_name) return false
  const { version_added: since, version_removed: until } = one
  if (typeof since !== 'string' || since === 'preview' || !isUpTo(since, FLOOR[browser])) return false
  return typeof until !== 'string' || !isUpTo(until, FLOOR[browser])
}

/** Which browsers of the floor are without it. */
function lacking(entry: Identifier): Browser[] {
  const support = entry.__compat?.support
  if (!support) return []
  return (Object.keys(FLOOR) as Browser[]).filter(browser => {
    const said = support[browser]
    if (!said) return false
    return ![said].flat().some(one => serves(browser, one as SimpleSupportStatement))
  })
}

const below = (entry: Identifier) =>
  Object.entries(entry).filter(([name]) => name !== '__compat') as [string, Identifier][]

/** Interfaces whose members are met on objects that no name gives away. */
const MET = [
  'Element',
  'HTMLElement',
  'Node',
  'Document',
  'EventTarget',
  'Event',
  'AbortSignal',
  'Blob',
  'Response',
]
/** Objects that stand in every page, by the interface that they are. */
const STANDING: Record<string, string> = {
  navigator: 'Navigator',
  document: 'Document',
  window: 'Window',
  globalThis: 'Window',
  performance: 'Performance',
  history: 'History',
  crypto: 'Crypto',
  screen: 'Screen',
  speechSynthesis: 'SpeechSynthesis',
}

const builtins = data.javascript.builtins as Identifier
const interfaces = data.api as Identifier

/** Names of members, where everything of that name came after the floor. */
const members = new Map<string, Set<Browser>>()
const old = new Set<string>()
/** `Map.groupBy`, `navigator.wakeLock`, `CloseWatcher`, `structuredClone`. */
const named = new Map<string, Browser[]>()

for (const [owner, entry] of [...below(builtins), ...below(interfaces)]) {
  if (entry.__compat) named.set(owner, lacking(entry))
  const standing = Object.keys(STANDING).filter(name => STANDING[name] === owner)
  for (const [key, member] of below(entry)) {
    if (!member.__compat) continue
    const name = key.replace(/_static$/, '')
    const lacks = lacking(member)
    for (const before of [owner, ...standing]) named.set(`${before}.${name}`, lacks)
    if (owner === 'Window') named.set(name, lacks)
    if (key !== name || !(owner in builtins || MET.includes(owner))) continue
    if (lacks.length === 0) old.add(name)
    else members.set(name, new Set([...(members.get(name) ?? []), ...lacks]))
  }
}
for (const name of old) members.delete(name)

export interface Newer {
  name: string
  /** `file:12` */
  at: string
  lacks: string[]
}

/** Names that code gives to things of its own: `a.b` may be one of them. */
const ownNames = (nodes: readonly SyntaxNode[]) =>
  nodes.flatMap(({ type, key }) =>
    /^(Property|PropertyDefinition|MethodDefinition|TSPropertySignature|TSMethodSignature)$/.test(type)
      ? (nameOf(key) ?? [])
      : [],
  )

/**
 * What sources use that the floor lacks, and do not ask for first in the same file (`'x' in y`, `typeof x`, `x?.()`).
 * A member whose name code also gives to something of its own is passed over, but for those of objects that stand in every page.
 */
export function newerIn(sources: readonly (readonly [file: string, source: string])[]): Newer[] {
  const read = sources.map(([file, source]) => ({ file, source, nodes: nodesOf(file, source) }))
  const own = new Set(read.flatMap(({ nodes }) => ownNames(nodes)))
  return read.flatMap(({ file, source, nodes }) =>
    usesOf(nodes, own).map(({ name, start, lacks }) => ({
      name,
      at: `${file}:${source.slice(0, start).split('\n').length}`,
      lacks,
    })),
  )
}

function usesOf(nodes: readonly SyntaxNode[], own: ReadonlySet<string>) {
  const asked = new Set<string>()
  const declared = new Set<string>()
  const imported = new Set<string>()
  for (const node of nodes) {
    if (node.type === 'BinaryExpression' && node.operator === 'in')
      asked.add(String((node.left as { value?: unknown }).value))
    if (node.type === 'UnaryExpression' && node.operator === 'typeof') asked.add(lastName(node.argument))
    if (node.optional === true)
      asked.add(lastName(node.type === 'CallExpression' ? node.callee : node.object))
    if (/^Import\w*Specifier$/.test(node.type)) imported.add(nameOf(node.local) ?? '')
    for (const part of [node.id, node.local, node.params, node.param])
      for (const one of everyNode(part)) if (one.type === 'Identifier') declared.add(String(one.name))
  }
  const found: { name: string; start: number; lacks: string[] }[] = []
  const add = (name: string, { start }: SyntaxNode, lacks: Iterable<string> = []) => {
    if ([...lacks].length > 0 && !asked.has(name.split('.').at(-1) ?? ''))
      found.push({ name, start, lacks: [...lacks] })
  }
  for (const node of nodes) {
    if (node.type === 'MemberExpression' && node.computed !== true) {
      const owner = nameOf(node.object) ?? ''
      const name = lastName(node)
      const whole = `${owner}.${name}`
      if (named.has(whole) && !declared.has(owner)) add(whole, node, named.get(whole))
      else if (!own.has(name) && !imported.has(owner)) add(name, node, members.get(name))
    }
    if (node.type === 'NewExpression' || node.type === 'CallExpression') {
      const name = nameOf(node.callee) ?? ''
      if (!declared.has(name)) add(name, node, named.get(name))
    }
    const flags = (node.regex as { flags?: string } | undefined)?.flags ?? ''
    if (node.type === 'Literal' && flags.includes('v')) add('/v', node, ['safari'])
  }
  return found
}

/** `b` of `a.b`, `a` of `a`. */
function lastName(value: unknown): string {
  const node = value as SyntaxNode | undefined
  return nameOf(node?.type === 'MemberExpression' ? node.property : node) ?? ''
}
