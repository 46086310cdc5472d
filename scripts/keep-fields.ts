/**
 * Adds new fields of the wire and of stored records to `packages/protocol/fields.txt`, and takes none away: browsers that were open before an
 * update and data folders of earlier versions depend on each. For the same reason a command that exists may not ask for more.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { FIELDS_FILE, fields } from '../packages/protocol/src/fields.fixture.ts'

const kept = existsSync(FIELDS_FILE) ? readFileSync(FIELDS_FILE, 'utf8').trimEnd().split('\n') : []
const now = fields()
const known = new Set(kept)
const added = now.filter(line => !known.has(line))
const gone = kept.filter(line => !now.includes(line))
const demands = added.filter(line => {
  const [, command, path] = line.match(/^command (\S+) input\.([^:]+)/) ?? []
  if (!command || path?.includes('?') || !known.has(`command ${command} input: object`)) return false
  const parent = path?.replace(/(\.|\[\]|\{\})[^.[{]*$/, '')
  const optional = kept.some(other => other.startsWith(`command ${command} input.${path}:`))
  return !optional && (parent === path || known.has(`command ${command} input.${parent}: object`))
})
for (const line of gone) console.error(`gone or changed: ${line}`)
for (const line of demands) console.error(`an existing command asks for more, make it optional: ${line}`)
if (gone.length + demands.length > 0) {
  console.error(
    'Nothing was written. Where a change is meant and safe for old tabs and folders, edit the file by hand and say why.',
  )
  process.exit(1)
}
writeFileSync(FIELDS_FILE, `${[...kept, ...added].sort().join('\n')}\n`)
console.log(`${added.length} new fields, ${kept.length + added.length} in all`)
