import { type ReactNode, useState } from 'react'
import { announce, toast } from '../design/Announcer.tsx'
import { Beside, InEnglish } from '../design/Beside.tsx'
import { Boundary } from '../design/Boundary.tsx'
import { Button } from '../design/Button.tsx'
import { Clock, ClockBar } from '../design/Clock.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { NameInput } from '../design/NameInput.tsx'
import { NetworkMark, NetworkShape } from '../design/NetworkMark.tsx'
import { NoteCard } from '../design/NoteCard.tsx'
import { Notice } from '../design/Notice.tsx'
import { Prompt } from '../design/Prompt.tsx'
import { QrCode } from '../design/QrCode.tsx'
import { ReadingWords } from '../design/ReadingWords.tsx'
import { Refused } from '../design/Refused.tsx'
import { SavedMark } from '../design/SavedMark.tsx'
import { Say } from '../design/Say.tsx'
import { SkipLink } from '../design/SkipLink.tsx'
import { Wordmark } from '../design/Wordmark.tsx'
import { Checks, Choices, Pickers, Radios, Selects } from './primitive-choices.tsx'
import { AllFields, Fields, FormEnds, Live } from './primitive-fields.tsx'
import { Buttons, ConfirmButtons, Confirms, Dialogs } from './primitive-presses.tsx'
import { NETWORKS } from './room.ts'
import { LONG, REFUSED, State, URDU } from './sample.tsx'
import type { Samples } from './scene.ts'

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
  Beside: () => (
    <>
      <State name="read by somebody">
        <p>
          <Beside say={() => 'Only you see this until you post it.'} />
        </p>
      </State>
      <State name="not read yet">
        <p lang="cy">
          Dim ond chi sy’n gweld hwn nes i chi ei bostio.
          <InEnglish words="Only you see this until you post it." />
        </p>
      </State>
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
  ReadingWords: () => (
    <>
      <p dir="auto">{URDU}</p>
      <ReadingWords reading={{ text: 'We all have to listen to each other.', by: 'helper' }} />
      <ReadingWords reading={{ text: LONG, by: 'writer' }} />
    </>
  ),
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
