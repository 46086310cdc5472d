import { err } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/sorting'
import type { SortingAnswer } from '@folkmoot/protocol'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { announce } from '../../../../design/Announcer.tsx'
import { Button } from '../../../../design/Button.tsx'
import { Refused } from '../../../../design/Refused.tsx'
import { useAction } from '../../../../design/use-action.ts'
import { useEvent } from '../../parts/desk.ts'
import { alikeTo, lettersOf } from './alike.ts'
import { Groups } from './Groups.tsx'
import { Key } from './Key.tsx'
import { NewGroup } from './NewGroup.tsx'
import { Same } from './Same.tsx'
import { groupOf, keyOf, nextLeft, restOf, type SortNote, withPut } from './sort-model.ts'

interface Put {
  note: string
  from: string | null
  to: string | null
}
interface SorterProps {
  board: string
  answer: SortingAnswer
  onChange(answer: SortingAnswer): void
  /** Somebody else was quicker: look again. */
  again(): void
}

/** One note at a time, by keys or by buttons; everything can be taken back. */
export function Sorter({ board, answer, onChange, again }: SorterProps) {
  const event = useEvent()
  const rest = restOf(answer)
  const [at, setAt] = useState(() => nextLeft(rest, -1))
  const [done, setDone] = useState<readonly Put[]>([])
  const [naming, setNaming] = useState(false)
  const acting = useAction()
  const own = useRef<HTMLElement>(null)
  const about = useId()
  const note = rest[Math.min(at, rest.length - 1)]
  const letters = useMemo(() => answer.notes.map(lettersOf), [answer.notes])
  const mine = letters.find(({ id }) => id === note?.id)
  const same = useMemo(() => (mine ? alikeTo(mine, letters) : []), [mine, letters])
  if (!note) return null

  const nameOf = (group: string | null) => answer.groups.find(({ id }) => id === group)?.name || t('unnamed')
  const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text}”`

  /** @returns null: it was refused */
  async function put({ note: of, from, to }: Put): Promise<SortingAnswer | null> {
    const sent = await acting.run(() =>
      event.command('sortingPut', { board, note: of, group: to, was: from }),
    )
    if (sent === null) {
      again()
      return null
    }
    const after = withPut(answer, of, sent.group, null)
    onChange(after)
    return after
  }
  async function putHere(to: string | null): Promise<void> {
    if (!note || to === note.sorted) return
    const after = await put({ note: note.id, from: note.sorted, to })
    if (after) landed(after, note, to)
  }
  async function begin(name: string) {
    if (!note) return err({ message: '' })
    const { id, sorted } = note
    const sent = await event.command('sortingPut', { board, note: id, group: null, was: sorted, name })
    if (sent.ok && sent.value.group !== null) {
      const { group } = sent.value
      const after = withPut(answer, id, group, { id: group, name, room: false })
      onChange(after)
      setNaming(false)
      landed(after, note, group)
    }
    return sent
  }
  function landed(after: SortingAnswer, { id, text, sorted }: SortNote, to: string | null): void {
    setDone(all => [...all, { note: id, from: sorted, to }])
    own.current?.focus()
    if (to === null) {
      announce(t('said-out', { note: quoted(text) }))
      return
    }
    const left = restOf(after).filter(one => one.sorted === null).length
    const group = after.groups.find(one => one.id === to)?.name || t('unnamed')
    go(nextLeft(restOf(after), at), t('said-put', { note: quoted(text), group, left }))
  }
  async function undo(): Promise<void> {
    const last = done.at(-1)
    if (!last) return
    const after = await put({ note: last.note, from: last.to, to: last.from })
    if (!after) return
    setDone(all => all.slice(0, -1))
    const to = rest.findIndex(({ id }) => id === last.note)
    const text = rest[to]?.text ?? ''
    go(Math.max(0, to), t('said-back', { note: quoted(text) }))
  }
  function go(to: number, before = ''): void {
    setAt(to)
    acting.forget()
    announce([before, rest[to]?.text ?? ''].filter(Boolean).join(' '))
  }
  const step = (by: number) => go((at + by + rest.length) % rest.length)

  function onKeyDown(pressed: KeyboardEvent): void {
    const { target, key, ctrlKey, metaKey, altKey } = pressed
    if (target instanceof HTMLInputElement || altKey) return
    const isUndo = (ctrlKey || metaKey) && key.toLowerCase() === 'z'
    if ((ctrlKey || metaKey) && !isUndo) return
    const place = answer.groups.findIndex((_, i) => keyOf(i) === key.toLowerCase())
    if (isUndo || key.toLowerCase() === 'u') void undo()
    else if (key.toLowerCase() === 'n') setNaming(true)
    else if (key === 'ArrowRight') step(1)
    else if (key === 'ArrowLeft') step(-1)
    else if (place >= 0) void putHere(answer.groups[place]?.id ?? null)
    else return
    pressed.preventDefault()
  }

  const inGroups = answer.notes.filter(one => groupOf(one) !== null).length
  const later = rest.filter(({ sorted }) => sorted !== null).length
  return (
    <section
      ref={own}
      tabIndex={-1}
      aria-label={t('title')}
      aria-describedby={about}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-4"
    >
      <p className="max-w-prose text-base text-ink-soft">{t('about')}</p>
      <p className="text-lead font-semibold">
        {t('progress', { sorted: inGroups, of: answer.notes.length, later })}
      </p>
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <p className="text-base text-ink-soft">{t('note-of', { n: at + 1, of: rest.length })}</p>
          <blockquote
            dir="auto"
            className="rounded-lg border-2 border-ink bg-paper p-4 text-lead whitespace-pre-wrap [overflow-wrap:anywhere]"
          >
            {note.text}
          </blockquote>
          <p className="text-base">{note.sorted !== null && t('is-in', { group: nameOf(note.sorted) })}</p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => step(-1)}>
              {t('back')}
            </Button>
            <Button size="small" onClick={() => step(1)}>
              {t('on')}
            </Button>
            <Button size="small" onClick={() => go(nextLeft(rest, at))}>
              {t('next-left')}
            </Button>
            <Button size="small" aria-disabled={done.length === 0 || acting.busy} onClick={() => void undo()}>
              {t('undo')}
            </Button>
            {note.sorted !== null && (
              <Button size="small" aria-disabled={acting.busy} onClick={() => void putHere(null)}>
                {t('take-out')}
              </Button>
            )}
          </div>
          <Refused error={acting.error} />
          <Same
            found={same}
            answer={answer}
            nameOf={nameOf}
            put={group => void putHere(group)}
            standing={note.sorted}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <Groups
            board={board}
            answer={answer}
            standing={note.sorted}
            busy={acting.busy}
            put={group => void putHere(group)}
            onChange={onChange}
          />
          {naming ? (
            <NewGroup begin={begin} close={() => setNaming(false)} />
          ) : (
            <div>
              <Button onClick={() => setNaming(true)}>
                {t('new-group')} <Key>N</Key>
              </Button>
            </div>
          )}
        </div>
      </div>
      <p id={about} className="max-w-prose text-base text-ink-soft">
        {t('keys')}
      </p>
    </section>
  )
}
