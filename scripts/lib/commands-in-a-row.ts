/** Finds where one function of the web app sends commands in a row: one press is one command and one commit. */
import { parseSync } from 'oxc-parser'

interface Node {
  type: string
  start: number
  [member: string]: unknown
}

const FUNCTION = /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/
const LOOP = /^(For(In|Of)?Statement|WhileStatement|DoWhileStatement)$/
/** Where one side is taken or the other. */
const CHOICE = /^(IfStatement|ConditionalExpression|SwitchStatement|LogicalExpression)$/
const EACH = new Set(['map', 'forEach', 'flatMap', 'reduce', 'filter'])

/** Lines like `file:12`, once for each command that follows another or stands in a loop. */
export function commandsInARow(file: string, source: string, keys: ReadonlySet<string>): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} could not be read: ${errors[0]?.message}`)
  /** By the function that they stand in: each with its way down from there. */
  const calls = new Map<Node, Node[][]>()
  const found: Node[] = []

  const walk = (value: unknown, above: readonly Node[]): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, above)
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return
    const node = value as Node
    const path = typeof node.type === 'string' ? [...above, node] : above
    if (isCommand(node, keys)) {
      const from = path.findLastIndex(one => FUNCTION.test(one.type))
      const [home, way] = [path[from] ?? (program as unknown as Node), path.slice(from + 1)]
      if (way.some(one => LOOP.test(one.type)) || isForEach(path[from - 1])) found.push(node)
      else if ((calls.get(home) ?? []).some(other => bothHappen(other, way))) found.push(node)
      calls.set(home, [...(calls.get(home) ?? []), way])
    }
    for (const member of Object.values(node)) walk(member, path)
  }
  walk(program, [])
  return found.map(({ start }) => `${file}:${source.slice(0, start).split('\n').length}`)
}

/** Called with a command's key, as `connection.command` and all that wraps it are. */
function isCommand({ type, arguments: given }: Node, keys: ReadonlySet<string>): boolean {
  const [first] = (given ?? []) as Node[]
  return type === 'CallExpression' && first?.type === 'Literal' && keys.has(String(first.value))
}

function isForEach(node: Node | undefined): boolean {
  const { property } = (node?.type === 'CallExpression' ? node.callee : {}) as { property?: { name: string } }
  return property !== undefined && EACH.has(property.name)
}

function bothHappen(first: readonly Node[], second: readonly Node[]): boolean {
  const shared = first.findLastIndex((one, i) => second[i] === one)
  const rest = first.slice(shared + 1)
  // The first ends its function before the second is reached.
  if (rest.some(one => one.type === 'ReturnStatement')) return false
  return !(shared >= 0 && CHOICE.test((first[shared] as Node).type))
}
