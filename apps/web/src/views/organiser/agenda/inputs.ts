/** What the forms of the agenda hold while one edits, and the commands made from it. */
import type { Format } from '@folkmoot/board-doc'
import type { BoardView, NetworkRecord, SessionRecord, Visibility } from '@folkmoot/protocol'
import type { Input } from '../../../live/stage-connection.ts'

export type SessionKind = SessionRecord['kind']

export const SESSION_KINDS: readonly { value: SessionKind; title: string; meaning: string }[] = [
  { value: 'activity', title: 'Activity', meaning: 'People do something together, on one or more boards.' },
  { value: 'talk', title: 'Talk', meaning: 'Somebody speaks, and the wall says who. No board.' },
  { value: 'break', title: 'Break', meaning: 'Coffee, lunch, the night between two days.' },
  { value: 'quotations', title: 'Quotations', meaning: 'Shown one after another while people arrive.' },
]

export function kindTitle(kind: SessionKind): string {
  return SESSION_KINDS.find(one => one.value === kind)?.title.toLowerCase() ?? kind
}

/** One line of a text field each; empty lines mean nothing. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
}

/** A prompt being edited; `key` is its own while it has no id yet. */
export interface PromptDraft {
  key: string
  id: string | null
  text: string
  /** The format's own name for it (a hat, an aim), which correcting its words does not change. */
  named?: string
}

/** What a new board of a format starts with. */
export interface BoardDraft {
  title: string
  format: string
  prompts: PromptDraft[]
  visibility: Visibility
  network: string | null
  lookFirst: boolean
  by: BoardView['by']
  oneEach: boolean
  layout: BoardView['layout']
}

let made = 0
export function newPrompt(text = '', id: string | null = null, named?: string): PromptDraft {
  made++
  return { key: id ?? `new-${made}`, id, text, ...(named === undefined ? {} : { named }) }
}

/** What a new board of a format begins with, but for its title. */
export function formatDefaults(
  format: Pick<Format, 'defaults'> | null,
): Omit<BoardDraft, 'title' | 'format'> {
  const { prompts = [''], keys, visibility = 'network', lookFirst, by, oneEach } = format?.defaults ?? {}
  return {
    prompts: prompts.map((text, i) => newPrompt(text, null, keys?.[i])),
    visibility,
    network: null,
    lookFirst: lookFirst ?? false,
    by: by ?? 'person',
    oneEach: oneEach ?? false,
    layout: null,
  }
}

/** As the command takes them. */
export function promptInputs(prompts: readonly PromptDraft[]): Input<'boardSave'>['prompts'] {
  return prompts.map(({ id, text, named }) => ({ id, text, ...(named === undefined ? {} : { key: named }) }))
}

/** What a board is, in a line: “one-minute round · network only · Keighley only · looked at first”. */
export function boardWords(
  board: Pick<BoardView, 'visibility' | 'network' | 'lookFirst' | 'by' | 'oneEach'>,
  formatTitle: string,
  visibilityTitle: string,
  networks: readonly NetworkRecord[],
): string {
  const network = networks.find(one => one.id === board.network)
  return [
    formatTitle.toLowerCase(),
    visibilityTitle.toLowerCase(),
    board.network ? `for ${network?.name ?? 'one network'} alone` : '',
    board.by === 'table' ? 'tables write' : '',
    board.oneEach ? 'a prompt for each table' : '',
    board.lookFirst ? 'looked at first' : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
