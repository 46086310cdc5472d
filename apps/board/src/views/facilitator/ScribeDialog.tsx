import { formatById } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Field, Labelled, TextArea } from '../../design/Field.tsx'
import { Notice } from '../../design/Notice.tsx'
import { whoWillSee } from '../../wall/privacy.ts'
import { useAct, useCockpit } from './cockpit.ts'
import { SELECT } from './select-class.ts'

/** Writing for somebody without a device, as they tell it; what was just posted can be taken back. */
export function ScribeDialog({ board, onClose }: { board: BoardView; onClose(): void }) {
  const { view } = useCockpit()
  const { act, busy } = useAct()
  const people = view.people.filter(
    person => person.deviceless && (board.network === null || person.network === board.network),
  )
  const [person, setPerson] = useState(people[0]?.id ?? '')
  const [prompt, setPrompt] = useState(board.prompts[0]?.id ?? '')
  const [text, setText] = useState('')
  const [about, setAbout] = useState('')
  const [last, setLast] = useState<{ person: string; entry: string; text: string } | null>(null)
  const asksAbout = formatById(board.format)?.asksAbout ?? false
  const nameOf = (id: string) => people.find(one => one.id === id)?.name ?? ''

  const post = async () => {
    const name = about.trim()
    const quoted = view.people.find(one => one.name.toLowerCase() === name.toLowerCase())
    const done = await act('scribeWrite', {
      board: board.id,
      person,
      prompt,
      text,
      about: asksAbout && name ? { person: quoted?.id ?? null, name: quoted ? '' : name } : null,
    })
    if (!done.ok) return
    setLast({ person, entry: done.value.entry, text })
    setText('')
    setAbout('')
  }
  const takeBack = async () => {
    if (!last) return
    const done = await act('scribeTakeBack', { board: board.id, person: last.person, entry: last.entry })
    if (!done.ok) return
    setText(last.text)
    setLast(null)
  }

  if (people.length === 0) {
    return (
      <Dialog
        open
        onClose={onClose}
        title="Write for somebody"
        about="Nobody here is without a device. The organiser can add people who have none."
      >
        <div className="flex justify-end">
          <Button onClick={onClose}>Close</Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Write for somebody"
      about="Write what they tell you, in their words, and read it back before you post it."
    >
      {last && (
        <Notice live kind="good">
          Posted for {nameOf(last.person)}.{' '}
          <button type="button" className="font-semibold underline" disabled={busy} onClick={takeBack}>
            Take it back
          </button>
        </Notice>
      )}
      <form
        className="flex flex-col gap-4"
        onSubmit={event => {
          event.preventDefault()
          void post()
        }}
      >
        <Labelled id="scribe-person" label="Who is speaking">
          <select
            id="scribe-person"
            className={`${SELECT} max-w-full!`}
            value={person}
            onChange={e => setPerson(e.target.value)}
          >
            {people.map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </Labelled>
        {board.prompts.length > 1 && (
          <Labelled id="scribe-prompt" label="Which question">
            <select
              id="scribe-prompt"
              className={`${SELECT} max-w-full!`}
              value={prompt}
              onChange={e => setPrompt(e.target.value)}
            >
              {board.prompts.map(one => (
                <option key={one.id} value={one.id}>
                  {one.text}
                </option>
              ))}
            </select>
          </Labelled>
        )}
        {asksAbout && (
          <>
            <Field
              label="Whom they found"
              hint="They are asked before their name is shown."
              list="scribe-people"
              maxLength={80}
              value={about}
              onChange={e => setAbout(e.target.value)}
            />
            <datalist id="scribe-people">
              {view.people.map(one => (
                <option key={one.id} value={one.name} />
              ))}
            </datalist>
          </>
        )}
        <TextArea
          label="Their words"
          maxLength={2_000}
          value={text}
          onChange={e => setText(e.target.value)}
        />
        <p className="text-small text-ink-soft">
          Tell them first: {whoWillSee(board.visibility, view.event.safetyContact).join(' ')} The record goes
          to {view.event.recordGoesTo.trim() || 'the organiser'}.
        </p>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" type="submit" disabled={busy || text.trim() === ''}>
            Post
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
