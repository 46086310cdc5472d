/** Finds where the web app reads state in another way than a part at a time. */
import { calledName, everyNode, linesOf, nameOf, nodesOf, type SyntaxNode } from './syntax.ts'

/** Read state by a function that picks a part of it. */
const SELECTS = /^(useStore|useView|useMine|use(Phone|Cockpit|Event|System)View)$/
/** Answer something new each time they are called. */
const NEW =
  /^(filter|map|flatMap|slice|concat|reverse|sort|toSorted|toReversed|toSpliced|values|keys|entries|from|fromEntries)$/

/**
 * Lines like `file:12`: selectors that answer another object each time (the part would be drawn for ever), and those of a view
 * that answer all of it (the part would be drawn for everything).
 */
export function unsteadySelectors(file: string, source: string): string[] {
  const found = nodesOf(file, source).filter(node => {
    const name = calledName(node) ?? ''
    const select = SELECTS.test(name) ? (node.arguments as SyntaxNode[]).at(-1) : undefined
    if (select?.type !== 'ArrowFunctionExpression') return false
    const body = select.body as SyntaxNode
    const [parameter] = select.params as SyntaxNode[]
    const isWhole = (answer: SyntaxNode) =>
      name !== 'useStore' && answer.type === 'Identifier' && nameOf(answer) === nameOf(parameter)
    const answers = body.type === 'BlockStatement' ? returned(body) : [body]
    return answers.some(answer => isNew(answer) || isWhole(answer))
  })
  return linesOf(file, source, found)
}

/** Lines where a component is handed all that its role is told: `view: DelegateView`. */
export function wholeViews(file: string, source: string): string[] {
  const found = nodesOf(file, source).filter(node => {
    if (node.type !== 'TSPropertySignature') return false
    const type = (node.typeAnnotation as SyntaxNode | null)?.typeAnnotation as SyntaxNode | undefined
    const parts = type?.type === 'TSUnionType' ? (type.types as SyntaxNode[]) : [type]
    return parts.some(part => part?.type === 'TSTypeReference' && WHOLE.test(nameOf(part.typeName) ?? ''))
  })
  return linesOf(file, source, found)
}

const WHOLE = /^(DelegateView|MineView|FacilitatorView|OrganiserView|OrganiserEventView)$/

function isNew(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
    case 'ArrowFunctionExpression':
      return true
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return isNew(node.expression as SyntaxNode)
    case 'LogicalExpression':
      return isNew(node.left as SyntaxNode) || isNew(node.right as SyntaxNode)
    case 'ConditionalExpression':
      return isNew(node.consequent as SyntaxNode) || isNew(node.alternate as SyntaxNode)
    case 'CallExpression':
      return NEW.test(calledName(node) ?? '')
    default:
      return false
  }
}

function returned(body: SyntaxNode): SyntaxNode[] {
  return everyNode(body)
    .filter(node => node.type === 'ReturnStatement' && node.argument)
    .map(node => node.argument as SyntaxNode)
}
