/** Finds forms of the web app that do not go through `useForm`. */
import { parseSync } from 'oxc-parser'

interface Node {
  type: string
  start: number
  [member: string]: unknown
}

const FUNCTION = /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/
/** What people type into. */
const FIELD = /^(input|textarea|Field|TextArea|FieldsForm|LiveTextArea)$/
/** How a part asks the server for something. */
const SENDS = /^(command|act|run|useAct|useAction)$/

/**
 * Lines like `file:12`, once for each `<form>` without the props of a `useForm`, and once for each field of a component that
 * keeps what is typed in a state of its own and sends something. A search sends nothing and is no form.
 */
export function formsOnTheirOwn(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} could not be read: ${errors[0]?.message}`)
  const forms = new Set(
    everyNode(program)
      .filter(node => node.type === 'VariableDeclarator' && calledName(node.init) === 'useForm')
      .map(node => nameOf(node.id)),
  )
  const found = new Set<Node>()
  for (const node of everyNode(program)) {
    if (tagOf(node) === 'form' && !spreads(node, forms)) found.add(node)
    if (FUNCTION.test(node.type)) for (const field of ownFields(node)) found.add(field)
  }
  return [...found].map(({ start }) => `${file}:${source.slice(0, start).split('\n').length}`)
}

/** Fields of one component that set a state of its own, where it sends something. */
function ownFields(component: Node): Node[] {
  const within = everyNode(component.body)
  if (!within.some(node => SENDS.test(calledName(node) ?? ''))) return []
  const setters = new Set(
    within
      .filter(node => node.type === 'VariableDeclarator' && calledName(node.init) === 'useState')
      .map(node => nameOf(((node.id as Node).elements as Node[] | undefined)?.[1])),
  )
  return within.filter(
    node =>
      FIELD.test(tagOf(node) ?? '') &&
      attribute(node, 'type') !== 'search' &&
      everyNode(node.attributes).some(one => one.type === 'Identifier' && setters.has(nameOf(one))),
  )
}

function everyNode(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(everyNode)
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(everyNode)
  return typeof (value as Node).type === 'string' ? [value as Node, ...below] : below
}

const nameOf = (node: unknown) => (node as { name?: string } | null | undefined)?.name

/** `command` of `event.command(…)`, `act` of `act(…)`. */
function calledName(value: unknown): string | undefined {
  const node = value as Node | null | undefined
  if (node?.type !== 'CallExpression') return undefined
  const callee = node.callee as Node
  return nameOf(callee.type === 'MemberExpression' ? callee.property : callee)
}

function tagOf(node: Node): string | undefined {
  return node.type === 'JSXOpeningElement' ? nameOf(node.name) : undefined
}

function attribute(element: Node, name: string): unknown {
  const found = (element.attributes as Node[]).find(one => nameOf(one.name) === name)
  return (found?.value as { value?: unknown } | null | undefined)?.value
}

/** `{...form.props}` */
function spreads(element: Node, forms: ReadonlySet<string | undefined>): boolean {
  return (element.attributes as Node[]).some(({ type, argument }) => {
    const { object, property } = (argument ?? {}) as { object?: Node; property?: Node }
    return type === 'JSXSpreadAttribute' && nameOf(property) === 'props' && forms.has(nameOf(object))
  })
}
