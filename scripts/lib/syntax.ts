/** Source as a tree, for tests that look for a way of writing. */
import { parseSync } from 'oxc-parser'

export interface SyntaxNode {
  type: string
  start: number
  [member: string]: unknown
}

/** Every node of a file, each before those in it. */
export function nodesOf(file: string, source: string): SyntaxNode[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} could not be read: ${errors[0]?.message}`)
  return everyNode(program)
}

/** A node and all that is in it. */
export function everyNode(value: unknown, found: SyntaxNode[] = []): SyntaxNode[] {
  if (typeof value !== 'object' || value === null) return found
  if (typeof (value as SyntaxNode).type === 'string') found.push(value as SyntaxNode)
  for (const below of Object.values(value)) everyNode(below, found)
  return found
}

/** `file:12` for each, once. */
export function linesOf(file: string, source: string, nodes: Iterable<SyntaxNode>): string[] {
  return [...new Set(nodes)].map(({ start }) => `${file}:${source.slice(0, start).split('\n').length}`)
}

export function nameOf(node: unknown): string | undefined {
  return (node as { name?: string } | null | undefined)?.name
}

/** `command` of `event.command(…)`, `act` of `act(…)`; undefined where nothing is called. */
export function calledName(value: unknown): string | undefined {
  const node = value as SyntaxNode | null | undefined
  if (node?.type !== 'CallExpression') return undefined
  const callee = node.callee as SyntaxNode
  return nameOf(callee.type === 'MemberExpression' ? callee.property : callee)
}
