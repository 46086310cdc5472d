/**
 * Every field of every command, record, HTTP body and view as one line of text, for the test that holds that they only grow.
 * Lines look like `command board.open input.board: string` and `view StageView.timer: Timer | null`; a `?` marks an optional field.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { COMMAND_BY_NAME } from './commands/index.ts'
import * as networkHttp from './http/networks.ts'
import * as http from './http/routes.ts'
import { RECORDS } from './records.ts'

interface Json {
  type?: string
  properties?: Record<string, Json>
  required?: string[]
  items?: Json
  prefixItems?: Json[]
  additionalProperties?: Json | boolean
  anyOf?: Json[]
  oneOf?: Json[]
  enum?: unknown[]
  const?: unknown
  [limit: string]: unknown
}

const LIMITS = [
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minItems',
  'maxItems',
]

function limits(schema: Json): string {
  const set = LIMITS.filter(name => schema[name] !== undefined)
  return set.length === 0 ? '' : ` (${set.map(name => `${name} ${schema[name]}`).join(', ')})`
}

function* walk(schema: Json, path: string): Generator<string> {
  if (schema.const !== undefined || schema.enum) {
    for (const value of schema.enum ?? [schema.const]) yield `${path}: ${JSON.stringify(value)}`
    return
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) {
    for (const choice of choices) yield* walk(choice, path)
    return
  }
  yield `${path}: ${schema.type ?? 'anything'}${limits(schema)}`
  for (const [name, part] of Object.entries(schema.properties ?? {}))
    yield* walk(part, `${path}.${name}${schema.required?.includes(name) ? '' : '?'}`)
  if (schema.items) yield* walk(schema.items, `${path}[]`)
  for (const [place, part] of (schema.prefixItems ?? []).entries()) yield* walk(part, `${path}[${place}]`)
  if (typeof schema.additionalProperties === 'object') yield* walk(schema.additionalProperties, `${path}{}`)
}

function* ofSchema(schema: z.ZodType, path: string): Generator<string> {
  const options = { io: 'input', unrepresentable: 'any', reused: 'inline', cycles: 'throw' } as const
  yield* walk(z.toJSONSchema(schema, options) as Json, path)
}

/** Members of the interfaces and choices of the unions that a file of types exports. */
function* ofTypes(file: string): Generator<string> {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
  for (const [, name, body] of text.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)) {
    const members = (body as string).replaceAll(/\n {4,}/g, ' ').replaceAll(/\n {2}\}/g, ' }')
    for (const line of members.split('\n').map(part => part.trim()))
      if (line) yield `view ${name}.${line.replaceAll(/\s+/g, ' ')}`
  }
  for (const [, name, body] of text.matchAll(
    /^export type (\w+) =([\s\S]*?)(?=\nexport|\ninterface|$(?![\s\S]))/gm,
  ))
    for (const choice of (body as string)
      .trim()
      .replace(/^\| /, '')
      .split(/\n\s*\| /))
      yield `view ${name}: ${choice.replaceAll(/\s+/g, ' ')}`
}

/** The file that keeps the lines as they were when each was first released. */
export const FIELDS_FILE = join(import.meta.dirname, '..', 'fields.txt')

/** The lines of the code as it is, sorted. */
export function fields(): string[] {
  const lines: string[] = []
  for (const spec of COMMAND_BY_NAME.values()) {
    lines.push(...ofSchema(spec.input, `command ${spec.name} input`))
    lines.push(...ofSchema(spec.result, `command ${spec.name} result`))
  }
  for (const [kind, schema] of Object.entries(RECORDS)) lines.push(...ofSchema(schema, `record ${kind}`))
  for (const [name, schema] of Object.entries({ ...http, ...networkHttp }))
    if (schema instanceof z.ZodType) lines.push(...ofSchema(schema, `http ${name}`))
  for (const file of [
    'views.ts',
    'facilitator-views.ts',
    'organiser-views.ts',
    'mine.ts',
    'socket-io.ts',
    'choices.ts',
  ])
    lines.push(...ofTypes(file))
  return [...new Set(lines)].sort()
}
