import type { About } from '@folkmoot/board-doc'
import { useState } from 'react'
import type { PanelEntry, PanelProps } from './panel.tsx'

/** The entry being written for a prompt: begun by the first key, given up by Post, and never two for one thought. */
export interface Draft {
  entry: PanelEntry | null
  text: string
  about: About | null
  setText(text: string): void
  setAbout(about: About | null): void
  post(): void
  /** Entries to list: all but the one in the writer. */
  others: readonly PanelEntry[]
}

/** `fresh`: nothing open since the last Post. `auto`: go on with the newest draft that another visit left. */
type Open = { kind: 'fresh' } | { kind: 'auto' } | { kind: 'entry'; id: string }

function isEmpty(entry: PanelEntry): boolean {
  return entry.draft.trim() === '' && entry.posted === null && entry.about === null
}

/** Remount (`key`) it for another prompt. */
export function useDraft({ board, entries, page }: PanelProps, prompt: string): Draft {
  const [open, setOpen] = useState<Open>({ kind: 'auto' })
  const drafts = entries.filter(one => one.prompt === prompt && one.posted === null)
  const entry =
    (open.kind === 'entry' ? drafts.find(one => one.id === open.id) : undefined) ??
    (open.kind === 'auto' ? drafts.at(-1) : undefined) ??
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
    setText: text => {
      if (entry || text !== '') page.setDraft(begin(), text)
    },
    setAbout: about => {
      if (entry || about) page.setAbout(begin(), about)
    },
    post: () => {
      if (!entry) return
      page.post(entry.id)
      setOpen({ kind: 'fresh' })
    },
    others: entries.filter(one => one !== entry && !isEmpty(one)),
  }
}
