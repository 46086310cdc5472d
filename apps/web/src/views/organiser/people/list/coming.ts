/** What a table brings: who is new, who stands twice or is known, and which networks it names that are not here. */
import { foldForSearch } from '@folkmoot/kit'
import { LIMITS, type ListedView, type NetworkRecord } from '@folkmoot/protocol'
import { type Columns, plain, type Table } from './table.ts'

export interface Line {
  /** As a spreadsheet counts it. */
  row: number
  name: string
  /** As it stands in the table. */
  called: string
  network: string | null
  need: string
  state: 'new' | 'twice' | 'known' | 'no-name' | 'too-long'
}
export interface Coming {
  lines: readonly Line[]
  /** Networks that it names and this event has not, each once. */
  unknown: readonly string[]
}

interface Here {
  networks: readonly NetworkRecord[]
  listed: readonly Pick<ListedView, 'name' | 'network'>[]
}

/** `meant`: which network here is meant by a name that is none; null or missing: none. */
export function comingOf(
  { head, rows }: Table,
  columns: Columns,
  { networks, listed }: Here,
  meant: Readonly<Record<string, string | null>>,
): Coming {
  const byName = new Map(networks.map(network => [plain(network.name), network.id]))
  const known = new Set(listed.map(keyOf))
  const seen = new Set<string>()
  const unknown = new Map<string, string>()
  const cell = (row: readonly string[], at: number) => (at < 0 ? '' : (row[at] ?? ''))
  const lines = rows.map((row, i): Line => {
    const name = [cell(row, columns.name), cell(row, columns.family)]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ')
    const called = cell(row, columns.network)
    const found = byName.get(plain(called))
    if (called && !found && !unknown.has(plain(called))) unknown.set(plain(called), called)
    const network = found ?? meant[plain(called)] ?? null
    const key = keyOf({ name, network })
    const need = cell(row, columns.need)
    const state = !/\p{L}/u.test(name)
      ? 'no-name'
      : name.length > LIMITS.nameChars || need.length > LIMITS.needChars
        ? 'too-long'
        : known.has(key)
          ? 'known'
          : seen.has(key)
            ? 'twice'
            : 'new'
    seen.add(key)
    return { row: i + (head ? 2 : 1), name, called, network, need, state }
  })
  return { lines, unknown: [...unknown.values()] }
}

function keyOf({ name, network }: { name: string; network: string | null }): string {
  return `${network ?? ''} ${foldForSearch(name)}`
}
