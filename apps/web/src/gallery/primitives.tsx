import { ok, type Result } from '@folkmoot/kit'
import { type ReactNode, useState } from 'react'
import { announce, toast } from '../design/Announcer.tsx'
import { Boundary } from '../design/Boundary.tsx'
import { Button, type ButtonKind } from '../design/Button.tsx'
import { Check } from '../design/Check.tsx'
import { Choice } from '../design/Choice.tsx'
import { Clock, ClockBar } from '../design/Clock.tsx'
import { ConfirmButton } from '../design/ConfirmButton.tsx'
import { useConfirm } from '../design/confirm.tsx'
import { Dialog, DialogButtons } from '../design/Dialog.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { Field, TextArea } from '../design/Field.tsx'
import { FormEnd } from '../design/FormEnd.tsx'
import { NameInput } from '../design/NameInput.tsx'
import { NetworkMark, NetworkShape } from '../design/NetworkMark.tsx'
import { NoteCard } from '../design/NoteCard.tsx'
import { Notice } from '../design/Notice.tsx'
import { Prompt } from '../design/Prompt.tsx'
import { QrCode } from '../design/QrCode.tsx'
import { QuotationPicker } from '../design/QuotationPicker.tsx'
import { RadioCard } from '../design/RadioCard.tsx'
import { Refused } from '../design/Refused.tsx'
import { SavedMark } from '../design/SavedMark.tsx'
import { Say } from '../design/Say.tsx'
import { Select, SmallSelect } from '../design/Select.tsx'
import { SkipLink } from '../design/SkipLink.tsx'
import type { Words } from '../design/use-action.ts'
import { useForm } from '../design/use-form.ts'
import { Wordmark } from '../design/Wordmark.tsx'
import { AllFields, Fields, FormEnds, Live } from './primitive-fields.tsx'
import { NETWORKS, QUOTATIONS } from './room.ts'
import { LONG, later, REFUSED, State, URDU } from './sample.tsx'
import type { Samples } from './scene.ts'

const KINDS: ButtonKind[] = ['primary', 'secondary', 'quiet', 'stop']

function Buttons() {
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

function Checks() {
  const [on, setOn] = useState(false)
  return (
    <>
      <Check label="Names on the wall" meaning="Everybody sees who wrote it." checked={on} onChange={setOn} />
      <Check label="Checked" checked onChange={setOn} />
      <Check label="Disabled" checked disabled onChange={setOn} />
      <Check label={LONG} meaning={<bdi>{URDU}</bdi>} checked={on} onChange={setOn} />
    </>
  )
}

function Choices() {
  const [value, setValue] = useState('named')
  const options = [
    { value: 'named', title: 'Named', meaning: 'Everybody sees your name and your network.' },
    { value: 'network', title: 'Network only', meaning: 'The room never sees your name.' },
    { value: 'anonymous', title: 'Anonymous', meaning: 'The room sees your words alone.', disabled: true },
    { value: 'long', title: LONG, meaning: <bdi>{URDU}</bdi> },
  ]
  return (
    <>
      <Choice
        legend="Who sees it"
        hint="It can only become more private."
        {...{ options, value }}
        onChange={setValue}
      />
      <Choice legend="Disabled" {...{ options, value }} onChange={setValue} disabled />
    </>
  )
}

function Clocks() {
  const [at] = useState(Date.now)
  const now = () => at
  const running = { deadline: at + 94_000, remainingMs: null, totalMs: 180_000 }
  return (
    <>
      <Clock time={running} now={now} />
      <State name="paused">
        <Clock time={{ deadline: null, remainingMs: 22_000, totalMs: 60_000 }} now={now} />
      </State>
      <State name="over">
        <Clock time={{ ...running, deadline: at - 12_000 }} now={now} />
      </State>
      <State name="as a bar">
        <ClockBar time={running} now={now}>
          left to write
        </ClockBar>
        <ClockBar time={{ ...running, deadline: at - 12_000 }} now={now}>
          left to write
        </ClockBar>
      </State>
    </>
  )
}

function Confirms() {
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

function ConfirmButtons() {
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

function Dialogs() {
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

function Selects() {
  const [value, setValue] = useState('2')
  const options = ['1', '2', '3'].map(one => ({ value: one, words: `${one} dots` }))
  return (
    <>
      <Select label="Dots" hint="As many as each may give." {...{ value, options }} onChange={setValue} />
      <SmallSelect aria-label="Dots, small" {...{ value, options }} onChange={setValue} />
      <Select label="Disabled" {...{ value, options }} onChange={setValue} disabled />
      <Select label={LONG} value="a" options={[{ value: 'a', words: LONG }]} onChange={setValue} />
    </>
  )
}

function Pickers() {
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <>
      <QuotationPicker quotations={QUOTATIONS} chosen={chosen} onChoose={setChosen} />
      <State name="none">
        <QuotationPicker quotations={[]} chosen={null} onChoose={setChosen} />
      </State>
    </>
  )
}

function Radios() {
  const [value, setValue] = useState('a')
  return (
    <div role="radiogroup" aria-label="One of three" className="grid gap-2">
      {['a', 'b', LONG].map(one => (
        <RadioCard key={one} name="one" checked={value === one} onChoose={() => setValue(one)}>
          {one}
        </RadioCard>
      ))}
      <RadioCard name="one" checked={value === URDU} onChoose={() => setValue(URDU)}>
        <bdi>{URDU}</bdi>
      </RadioCard>
    </div>
  )
}

function Broken(): ReactNode {
  throw new Error('made up for the gallery')
}
const NOTE = {
  id: 'n',
  prompt: 'p',
  text: 'the bus stops at half past five.',
  at: 1,
  network: 'hereford',
  name: 'Sara',
}

export const PRIMITIVES: Samples = {
  Announcer: () => (
    <>
      <Button onClick={() => toast('The note is hidden.')}>Show it</Button>
      <Button onClick={() => announce('Saved.')}>Say it</Button>
    </>
  ),
  Boundary: () => (
    <>
      <Boundary what="This activity">
        <Broken />
      </Boundary>
      <Boundary instead={() => <p>Something else stands here.</p>}>
        <Broken />
      </Boundary>
    </>
  ),
  Button: () => <Buttons />,
  Check: () => <Checks />,
  Choice: () => <Choices />,
  Clock: () => <Clocks />,
  confirm: () => <Confirms />,
  ConfirmButton: () => <ConfirmButtons />,
  Dialog: () => <Dialogs />,
  EmptyState: () => (
    <>
      <EmptyState title="Nothing yet">Notes appear here once the board is shared.</EmptyState>
      <EmptyState title={LONG} />
    </>
  ),
  Field: () => <Fields />,
  FieldsForm: () => <AllFields />,
  FormEnd: () => <FormEnds />,
  LiveTextArea: () => <Live />,
  NameInput: () => (
    <div className="flex flex-col gap-2">
      <NameInput label="Name of the table" name="Table 4" most={80} onName={() => {}} />
      <NameInput
        label="Name of the group"
        name=""
        placeholder="Name this group"
        most={80}
        onName={() => {}}
      />
      <NameInput label="Name that is long" name={LONG} most={80} onName={() => {}} />
      <NameInput label="Name from right to left" name={URDU} most={80} onName={() => {}} />
    </div>
  ),
  NetworkMark: () => (
    <div className="flex flex-col gap-2">
      {NETWORKS.map(network => (
        <NetworkMark key={network.id} network={network} />
      ))}
      <NetworkMark network={null} />
      <NetworkMark network={null} name={LONG} />
      <p>
        <NetworkShape network={NETWORKS[0] as (typeof NETWORKS)[number]} title="Birmingham" /> alone
      </p>
    </div>
  ),
  NoteCard: () => (
    <>
      <NoteCard note={NOTE} networks={NETWORKS} />
      <NoteCard note={{ ...NOTE, agreed: true }} networks={NETWORKS} on="hall" fresh />
      <NoteCard
        note={{
          ...NOTE,
          network: 'another',
          name: LONG,
          text: LONG,
          found: { name: LONG, network: 'keighley' },
        }}
        networks={NETWORKS}
      />
      <NoteCard
        note={{ id: 'u', prompt: 'p', text: URDU, at: 1 }}
        networks={NETWORKS}
        card={{ above: URDU, text: URDU, lines: [{ label: 'Evidence', text: URDU }], weak: true }}
      >
        <Button>Me too</Button>
      </NoteCard>
    </>
  ),
  Notice: () => (
    <>
      <Notice>Your table is still speaking.</Notice>
      <Notice kind="good" live>
        Everything is saved.
      </Notice>
      <Notice kind="warn">{LONG}</Notice>
      <Notice kind="warn">
        <p dir="auto">{URDU}</p>
      </Notice>
    </>
  ),
  Prompt: () => (
    <>
      <Prompt as="h2" text="I’m here because …." />
      <Prompt as="h2" text={`${LONG} …`} size="text-title" />
      <Prompt as="h2" text={URDU} size="text-title" />
    </>
  ),
  QrCode: () => (
    <QrCode text="http://192.168.1.20:4600/j/BETR2GHR" label="QR code: join" className="max-w-48" />
  ),
  QuotationPicker: () => <Pickers />,
  RadioCard: () => <Radios />,
  Refused: () => (
    <>
      <Refused error={null} />
      <Refused error={REFUSED.error.message} />
      <Refused error={LONG} />
    </>
  ),
  SavedMark: () => (
    <p className="flex flex-col gap-2">
      <SavedMark saved="saved" />
      <SavedMark saved="saving" />
      <SavedMark saved="unsaved" />
    </p>
  ),
  Say: () => (
    <p>
      <Say
        parts={[
          'You are in ',
          <strong key="event">Better Together</strong>,
          ' as ',
          <bdi key="me">{URDU}</bdi>,
        ]}
      />
    </p>
  ),
  Select: () => <Selects />,
  SkipLink: () => <SkipLink />,
  Wordmark: () => (
    <>
      <State name="on paper">
        <Wordmark className="text-lead" />
      </State>
      <State name="on the wall">
        <div className="rounded-card bg-wall p-4 text-wall-ink">
          <Wordmark on="wall" />
        </div>
      </State>
    </>
  ),
}
