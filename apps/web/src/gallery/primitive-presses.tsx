/** The parts of `design/` that are pressed, and what they ask before they do it. */
import { ok, type Result } from '@folkmoot/kit'
import { useState } from 'react'
import { Button, type ButtonKind } from '../design/Button.tsx'
import { ConfirmButton } from '../design/ConfirmButton.tsx'
import { useConfirm } from '../design/confirm.tsx'
import { Dialog, DialogButtons } from '../design/Dialog.tsx'
import { Field, TextArea } from '../design/Field.tsx'
import { FormEnd } from '../design/FormEnd.tsx'
import type { Words } from '../design/use-action.ts'
import { useForm } from '../design/use-form.ts'
import { LONG, later, REFUSED, State, URDU } from './sample.tsx'

const KINDS: ButtonKind[] = ['primary', 'secondary', 'quiet', 'stop']

export function Buttons() {
  const [done, setDone] = useState(0)
  const [words, setWords] = useState('Open')
  return (
    <>
      {KINDS.map(kind => (
        <State key={kind} name={kind}>
          <div className="flex flex-wrap gap-3">
            <Button kind={kind} onClick={() => setDone(done + 1)}>
              Do it
            </Button>
            <Button kind={kind} size="small">
              Small
            </Button>
            <Button kind={kind} disabled>
              Disabled
            </Button>
            <Button kind={kind} aria-disabled>
              Busy
            </Button>
          </div>
        </State>
      ))}
      <State name="pressed">
        <p role="status">{done} times</p>
        <Button aria-pressed={done > 0}>A switch</Button>
      </State>
      <State name="changes under the finger">
        <Button
          meaning={words}
          onClick={() => {
            setDone(done + 1)
            setWords(words === 'Open' ? 'Share' : 'Open')
          }}
        >
          {words}
        </Button>
      </State>
      <State name="long words">
        <Button wide>Call everybody back to this board</Button>
      </State>
      <State name="right to left">
        <Button dir="auto">{URDU}</Button>
      </State>
    </>
  )
}

export function Confirms() {
  const [done, setDone] = useState(0)
  const { ask, dialog } = useConfirm()
  const question = { title: 'Freeze at once?', about: 'There is no last call.', label: 'Freeze now' }
  return (
    <>
      <p role="status">{done} times</p>
      <Button onClick={() => ask({ ...question, go: () => setDone(done + 1) })}>Freeze now …</Button>
      {dialog}
    </>
  )
}

export function ConfirmButtons() {
  const [asked, setAsked] = useState(0)
  const common = {
    title: 'Sign out this device?',
    consequences: ['Its drafts stay on the server.', `It belongs to ${LONG}.`],
    confirm: 'Sign it out',
    confirmKind: 'stop' as const,
  }
  const count = (answer: Result<string, Words>) => () => {
    setAsked(n => n + 1)
    return later(answer)
  }
  return (
    <>
      <p role="status">asked {asked} times</p>
      <ConfirmButton {...common} label="Sign out …" act={count(ok('done'))} said="It is signed out." />
      <ConfirmButton {...common} label="Refused …" act={count(REFUSED)} />
    </>
  )
}

function SmallForm({ onClose }: { onClose(): void }) {
  const [last, setLast] = useState(false)
  const form = useForm({
    kept: 'gallery form',
    initial: { title: '', words: '' },
    send: ({ title }) => (title === '' ? null : later(title === 'refused' ? REFUSED : ok('done'))),
    done: onClose,
    close: onClose,
  })
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <Field label="Title" {...form.text('title')} maxLength={20} />
      <TextArea label="Words" {...form.text('words')} />
      <Button kind="quiet" onClick={() => setLast(true)}>
        Take it away …
      </Button>
      <DialogButtons>
        <FormEnd form={form} save="Save it" />
      </DialogButtons>
      <Dialog open={last} onClose={() => setLast(false)} title="Take it away?">
        <DialogButtons>
          <Button onClick={() => setLast(false)}>Leave it</Button>
        </DialogButtons>
      </Dialog>
    </form>
  )
}

export function Dialogs() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Change it …</Button>
      <Button>Beside it</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Change it" about={URDU}>
        <SmallForm onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
