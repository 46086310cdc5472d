/** Finds forms of the web app that do not go through `useForm`. */
import { calledName, everyNode, linesOf, nameOf, nodesOf, type SyntaxNode } from './syntax.ts'

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
  const nodes = nodesOf(file, source)
  const forms = new Set(
    nodes
      .filter(node => node.type === 'VariableDeclarator' && calledName(node.init) === 'useForm')
      .map(node => nameOf(node.id)),
  )
  const found = new Set<SyntaxNode>()
  for (const node of nodes) {
    if (tagOf(node) === 'form' && !spreads(node, forms)) found.add(node)
    if (FUNCTION.test(node.type)) for (const field of ownFields(node)) found.add(field)
  }
  return linesOf(file, source, found)
}

/** Fields of one component that set a state of its own, where it sends something. */
function ownFields(component: SyntaxNode): SyntaxNode[] {
  const within = everyNode(component.body)
  if (!within.some(node => SENDS.test(calledName(node) ?? ''))) return []
  const setters = new Set(
    within
      .filter(node => node.type === 'VariableDeclarator' && calledName(node.init) === 'useState')
      .map(node => nameOf(((node.id as SyntaxNode).elements as SyntaxNode[] | undefined)?.[1])),
  )
  return within.filter(
    node =>
      FIELD.test(tagOf(node) ?? '') &&
      attribute(node, 'type') !== 'search' &&
      everyNode(node.attributes).some(one => one.type === 'Identifier' && setters.has(nameOf(one))),
  )
}

function tagOf(node: SyntaxNode): string | undefined {
  return node.type === 'JSXOpeningElement' ? nameOf(node.name) : undefined
}

function attribute(element: SyntaxNode, name: string): unknown {
  const found = (element.attributes as SyntaxNode[]).find(one => nameOf(one.name) === name)
  return (found?.value as { value?: unknown } | null | undefined)?.value
}

/** `{...form.props}` */
function spreads(element: SyntaxNode, forms: ReadonlySet<string | undefined>): boolean {
  return (element.attributes as SyntaxNode[]).some(({ type, argument }) => {
    const { object, property } = (argument ?? {}) as { object?: SyntaxNode; property?: SyntaxNode }
    return type === 'JSXSpreadAttribute' && nameOf(property) === 'props' && forms.has(nameOf(object))
  })
}
