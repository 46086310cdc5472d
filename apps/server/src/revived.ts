/** What a backup would bring back that was withdrawn since it was made: devices, links, people, words, codes. */
import { EventRecord, PersonRecord, SnapshotRecord } from '@folkmoot/protocol'
import type { StoredRecord } from '@folkmoot/storage'

type Value = Record<string, unknown> & { id: string }
type ByKey = Map<string, Value>

/** One line an event, in plain words and without anybody's name. None: nothing is revived. */
export function revivedBy(backup: readonly StoredRecord[], now: readonly StoredRecord[]): string[] {
  const scopes = new Set(now.map(({ scope }) => scope))
  const [then, there] = [byKey(backup), byKey(now)]
  const lines: string[] = []
  for (const scope of scopes) {
    const old = [...then].filter(([key]) => key.startsWith(`${scope}\n`))
    const of = (kind: string) => old.filter(([key]) => key.split('\n')[1] === kind)
    const gone = (kind: string) => of(kind).filter(([key]) => !there.has(key)).length
    const changed = (kind: string, differs: (before: Value, after: Value) => number | boolean) =>
      of(kind).reduce((sum, [key, before]) => {
        const after = there.get(key)
        return sum + (after ? Number(differs(before, after)) : 0)
      }, 0)
    const parts = [
      there.has(`${scope}\nreceipt\nreceipt`) && !then.has(`${scope}\nreceipt\nreceipt`)
        ? 'an event that was deleted'
        : '',
      counted(gone('device'), 'device that was signed out', 'devices that were signed out'),
      counted(gone('link'), 'link that was withdrawn', 'links that were withdrawn'),
      counted(
        gone('person'),
        'person who was removed, with all they wrote',
        'people who were removed, with all they wrote',
      ),
      counted(
        changed('snapshot', (before, after) => erasures(after) - Math.min(erasures(before), erasures(after))),
        'part of a frozen note that was erased',
        'parts of frozen notes that were erased',
      ),
      counted(
        changed('person', (before, after) => codeOf(before) !== null && codeOf(before) !== codeOf(after)),
        'old return code',
        'old return codes',
      ),
      changed('event', (before, after) => joinCode(before) !== joinCode(after)) > 0
        ? 'the old join code'
        : '',
    ].filter(Boolean)
    if (parts.length > 0) lines.push(`${nameOf(scope, there)}: ${parts.join(', ')}`)
  }
  return lines
}

function byKey(records: readonly StoredRecord[]): ByKey {
  const decoder = new TextDecoder()
  return new Map(
    records.map(({ scope, kind, id, value }) => [
      `${scope}\n${kind}\n${id}`,
      JSON.parse(decoder.decode(value)) as Value,
    ]),
  )
}

const erasures = (value: Value) => SnapshotRecord.shape.erasures.safeParse(value.erasures).data ?? 0
const codeOf = (value: Value) =>
  PersonRecord.shape.returnCodeHash.safeParse(value.returnCodeHash).data ?? null
const joinCode = (value: Value) => EventRecord.shape.joinCode.safeParse(value.joinCode).data ?? ''

function nameOf(scope: string, records: ByKey): string {
  const name = records.get(`${scope}\nevent\n${scope}`)?.name
  if (scope === 'system') return 'Organisers'
  // It is printed: nothing but letters as they are seen.
  return typeof name === 'string' ? name.replace(/\p{C}/gu, ' ') : scope
}

function counted(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? one : many}`
}
