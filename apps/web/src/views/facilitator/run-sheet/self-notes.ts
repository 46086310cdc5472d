/** A facilitator's notes to themself: fetched once for this device, which alone is told them. */
import { http } from '@folkmoot/protocol'
import { createContext, use, useEffect, useState } from 'react'
import { get } from '../../../live/api.ts'
import { createSource, type Writable } from '../../../live/source.ts'
import { useStore } from '../../../live/use-store.ts'
import { useCockpit } from '../cockpit.ts'

interface Kept {
  /** Session → words; null: not known yet. */
  notes: ReadonlyMap<string, string> | null
}
export interface SelfNotes extends Writable<Kept> {
  fetch(): Promise<void>
}

const Context = createContext<SelfNotes | null>(null)
export const SelfNotesContext = Context.Provider

export function useOwnNotes(): SelfNotes {
  const { event } = useCockpit()
  const [notes] = useState<SelfNotes>(() => {
    const source = createSource<Kept>({ notes: null })
    return {
      ...source,
      async fetch() {
        const found = await get(`/api/events/${event}/self-notes?as=facilitator`, http.SelfNotesAnswer)
        if (found.ok) source.set({ notes: new Map(found.value.notes.map(one => [one.session, one.text])) })
      },
    }
  })
  useEffect(() => void notes.fetch(), [notes])
  return notes
}

export function useSelfNotes(): SelfNotes {
  const notes = use(Context)
  if (!notes) throw new Error('useSelfNotes: only inside the cockpit')
  return notes
}

/** Empty: there is none. null: not known yet. */
export function useSelfNote(session: string): string | null {
  return useStore(useSelfNotes(), ({ notes }) => (notes === null ? null : (notes.get(session) ?? '')))
}
