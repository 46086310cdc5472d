/** The parts of `design/` that people type into. */
import type { FieldSpec } from '@folkmoot/board-doc'
import { useState } from 'react'
import { Button } from '../design/Button.tsx'
import { Field, TextArea } from '../design/Field.tsx'
import { FieldsForm, type FieldValues, StillOpen } from '../design/FieldsForm.tsx'
import { FormEnd } from '../design/FormEnd.tsx'
import { LiveTextArea } from '../design/LiveTextArea.tsx'
import { QUOTATIONS } from './room.ts'
import { LONG, REFUSED, State, URDU } from './sample.tsx'

export function Fields() {
  const [words, setWords] = useState('')
  const typed = {
    value: words,
    onChange: (event: { target: { value: string } }) => setWords(event.target.value),
  }
  const still = { readOnly: true }
  return (
    <form className="flex flex-col gap-4" onSubmit={event => event.preventDefault()}>
      <Field label="Name" hint="As others know you." maxLength={20} {...typed} />
      <TextArea label="Words" hint="Only you see them before you post." maxLength={20} {...typed} />
      <Button kind="primary" type="submit">
        Send
      </Button>
      <Field label="Refused" error="Somebody has this name already." value="Asha" {...still} />
      <TextArea label="Refused words" error="They are too many." value={URDU} {...still} />
      <Field label="Disabled" value="nothing to type" disabled {...still} />
      <Field label={LONG} value={LONG} {...still} />
      <Field label="Right to left" dir="auto" value={URDU} {...still} />
    </form>
  )
}

const SPECS: FieldSpec[] = [
  { kind: 'text', key: 'where', label: 'Where it was', hint: 'A school, a street.', max: 40, required: true },
  {
    kind: 'choice',
    key: 'who',
    label: 'Who sees it',
    required: true,
    options: [
      { value: 'me', label: 'only me' },
      { value: 'network', label: 'my network' },
      { value: 'room', label: 'the room' },
    ],
  },
  {
    kind: 'scale',
    key: 'urgent',
    label: 'How urgent',
    required: false,
    steps: ['it can wait', 'before long', 'this year', 'this term', 'it cannot wait'],
  },
  { kind: 'tick', key: 'offer', label: 'I offer to bring them', required: false },
  { kind: 'quotation', key: 'quotation', label: 'Which quotation', required: false },
]
export function AllFields() {
  const [values, setValues] = useState<FieldValues>({ urgent: 3 })
  return (
    <>
      <FieldsForm specs={SPECS} values={values} onValues={setValues} quotations={QUOTATIONS} />
      <StillOpen specs={SPECS} values={values} />
    </>
  )
}

export function FormEnds() {
  const nothing = () => undefined
  const action = { busy: false, error: null, run: () => Promise.resolve(null), forget: nothing }
  return (
    <>
      <FormEnd form={{ action, cancel: nothing }} save="Save the session" />
      <State name="busy">
        <FormEnd form={{ action: { ...action, busy: true }, cancel: nothing }} save="Save the session" />
      </State>
      <State name="refused">
        <FormEnd
          form={{ action: { ...action, error: REFUSED.error.message }, cancel: null }}
          save="Save the session and its boards"
        />
      </State>
    </>
  )
}

export function Live() {
  const [words, setWords] = useState('We meet on Monday.')
  return (
    <>
      <LiveTextArea label="What the table writes" value={words} onText={setWords} />
      {/* A press would take the focus from the words. */}
      <Button onMouseDown={event => event.preventDefault()} onClick={() => setWords(now => `Tom: ${now}`)}>
        Somebody else types
      </Button>
    </>
  )
}
