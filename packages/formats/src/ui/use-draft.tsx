import type { About, Fields, FieldValue } from '@folkmoot/board-doc'
import { useRef, useState } from 'react'
import type { PanelEntry, PanelProps } from './panel.tsx'

/** The entry being written for a prompt: begun by the first key, given up by Post, and never two for one thought. */
export interface Draft {
  entry: PanelEntry | null
  text: string
  about: About | null
  fields: Fields
  setText(text: string): void
  setAbout(about: About | null): void
  setFields(fields: FieldValues): void
  /** `fields` replaces the draft's once more before it is given to the room. */
  post(fields?: FieldValues): void
  /** Entries to list: all but the one in the writer. */
  others: readonly PanelEntry[]
}

type FieldValues = Readonly<Record<string, FieldValue | undefined>>
const NONE: Fields = {}

/** `fresh`: nothing open since the last Post. `auto`: go on with the newest draft that another visit left. */
type Open = { kind: 'fresh' } | { kind: 'auto' } | { kind: 'entry'; id: string }

function isEmpty(entry: PanelEntry): boolean {
  return (
    entry.draft.trim() === '' &&
    entry.posted === null &&
    entry.about === null &&
    Object.keys(entry.fields).length === 0
  )
}

/** Remount (`key`) it for another prompt. */
export function useDraft({ board, entries, page, format }: PanelProps, prompt: string): Draft {
  const [open, setOpen] = useState<Open>({ kind: 'auto' })
  const drafts = entries.filter(one => one.prompt === prompt && one.posted === null)
  // What is taken back stays a card, which tells what becomes of it; it does not jump into the place to write.
  const posted = useRef(new Set<string>())
  for (const one of entries) if (one.posted !== null || one.fate !== null) posted.current.add(one.id)
  // Of one entry only there is one draft: two people (or devices) that began at the same moment go on in the older one.
  const shared = format.most === 1 ? drafts[0] : undefined
  const entry =
    shared ??
    (open.kind === 'entry' ? drafts.find(one => one.id === open.id) : undefined) ??
    (open.kind === 'auto' ? drafts.findLast(one => !posted.current.has(one.id)) : undefined) ??
    null

  const begin = () => {
    const id = entry?.id ?? page.create(board.id, prompt)
    setOpen({ kind: 'entry', id })
    return id
  }
  return {
    entry,
    text: entry?.draft ?? '',
    about: entry?.about ?? null,
    fields: entry?.fields ?? NONE,
    setText: text => {
      if (entry || text !== '') page.setDraft(begin(), text)
    },
    setAbout: about => {
      if (entry || about) page.setAbout(begin(), about)
    },
    setFields: fields => {
      if (entry || Object.values(fields).some(value => value !== undefined && value !== ''))
        page.setFields(begin(), fields)
    },
    post: fields => {
      if (!entry) return
      if (fields) page.setFields(entry.id, fields)
      page.post(entry.id)
      setOpen({ kind: 'fresh' })
    },
    others: entries.filter(one => one !== entry && !isEmpty(one)),
  }
}
