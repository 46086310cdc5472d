import { LIMITS, type PersonView } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Field } from '../../../design/Field.tsx'
import { forgetTyping } from '../../../live/typing.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { useEvent, useEventView } from '../parts/desk.ts'
import { FormEnd } from '../parts/FormEnd.tsx'
import { NONE, networkOptions, Select } from '../parts/Select.tsx'
import { useAction } from '../parts/use-action.ts'
import { useFirstFocus } from '../parts/use-focus.ts'
import { count } from '../words/count.ts'
import { MergeWith } from './MergeWith.tsx'
import { rememberCode } from './shown-codes.ts'

/** What an organiser can do for one person: correct, help back in, make one of two, remove. */
export function PersonEditor({ person, close }: { person: PersonView; close(): void }) {
  return (
    <div className="mb-4 flex max-w-2xl flex-col gap-5 border-l-4 border-ink py-2 pl-4 sm:pl-6">
      <Correct person={person} close={close} />
      <div className="flex flex-col gap-2">
        <MergeWith person={person} />
        <div className="flex flex-wrap gap-x-8">
          <NewCode person={person} />
          <Remove person={person} />
          <Erase person={person} />
        </div>
      </div>
    </div>
  )
}

function Correct({ person, close }: { person: PersonView; close(): void }) {
  const event = useEvent()
  const networks = useEventView(view => view.networks)
  const action = useAction()
  const form = useFirstFocus()
  const kept = `person ${person.id}`
  const [name, setName] = useKept(`${kept} name`, person.name)
  const [network, setNetwork] = useState(person.network ?? NONE)
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const saved = await action.run(() =>
      event.command('personCorrect', { person: person.id, name, network: network === NONE ? null : network }),
    )
    if (!saved) return
    forgetTyping(kept)
    toast(`${name} is saved.`)
    close()
  }
  return (
    <form ref={form} onSubmit={save} className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-4">
        <div className="min-w-0 flex-1 basis-56">
          <Field
            label="Name"
            required
            autoComplete="off"
            maxLength={LIMITS.nameChars}
            value={name}
            onChange={input => setName(input.target.value)}
          />
        </div>
        <div className="min-w-0 flex-1 basis-56">
          <Select
            label="Network"
            value={network}
            onChange={setNetwork}
            options={networkOptions(networks, 'No network')}
          />
        </div>
      </div>
      <FormEnd
        action={action}
        save="Save"
        cancel={() => {
          forgetTyping(kept)
          close()
        }}
      />
    </form>
  )
}

/** What a new code does as it stands. */
const SAID = {
  asked: (name: string) => `The devices of ${name} are asked. It opens nothing before one of them says yes.`,
  works: (name: string) => `The code lets ${name} in.`,
  fresh: (name: string) =>
    `The code lets ${name} in, to an empty page; what was typed for them stays sealed.`,
} as const

function NewCode({ person }: { person: PersonView }) {
  const event = useEvent()
  const eventId = useEventView(view => view.event.id)
  return (
    <ConfirmButton
      label="New return code"
      title={`A new return code for ${person.name}?`}
      consequences={[
        'One of their devices is asked first: with a yes there it opens their words on any device, and the old code ends.',
        'Has nobody said yes within two minutes, you can let them in to an empty page; their words stay sealed till then.',
        'All their devices are told of it, and keep a note of it.',
        'It is shown to you once. Hand it to nobody else.',
      ]}
      confirm="Make a new code"
      act={() => event.command('personReissue', { person: person.id })}
      done={({ returnCode, state }) => {
        rememberCode({ event: eventId, person: person.id, name: person.name, code: returnCode })
        toast(SAID[state](person.name))
      }}
    />
  )
}

/** The person goes; what the room has read without a name, and nobody can link to anybody, stays. */
function Remove({ person }: { person: PersonView }) {
  const event = useEvent()
  return (
    <ConfirmButton
      label="Remove"
      name={`Remove ${person.name}`}
      title={`Remove ${person.name}?`}
      consequences={[
        'Notes of theirs that stand without a name stay, and nothing links them to anybody any more.',
        'Notes with their name, their drafts, dots and contacts are erased, and their name in other people’s notes.',
        'Their devices are signed out within two seconds, and their words are wiped there when those devices come back.',
        'Their return code stops working. It cannot be undone.',
      ]}
      confirm="Remove the person"
      confirmKind="stop"
      act={() => event.command('personRemove', { person: person.id, words: 'keep' })}
      done={({ kept }) =>
        toast(`${person.name} is removed.${kept > 0 ? ` ${count(kept, 'note')} without a name stay.` : ''}`)
      }
    />
  )
}

function Erase({ person }: { person: PersonView }) {
  const event = useEvent()
  return (
    <ConfirmButton
      label="Erase with all words"
      name={`Erase with all words: ${person.name}`}
      title={`Erase ${person.name} and everything they wrote?`}
      consequences={[
        'Their notes and drafts are erased: from every board, every screen and every snapshot, earlier editions too.',
        'Where somebody else’s note names them, the name is taken out and the rest of that note stays.',
        'Each erased note leaves an empty place in the record, so that the record can still be verified.',
        'Whoever compares an export from before with one from after sees which notes are gone, and so whose they were, unnamed ones too.',
        'Their devices are signed out within two seconds, and their words are wiped there when those devices come back.',
        'Their return code stops working.',
        'Files that were downloaded or printed before are not reached: ask those who have them.',
        'Backups made before still hold the words, until you delete those.',
        'It cannot be undone.',
      ]}
      confirm="Erase for good"
      confirmKind="stop"
      act={() => event.command('personRemove', { person: person.id, words: 'erase' })}
      done={({ notes }) => toast(`${person.name} is erased, with ${count(notes, 'note')}.`)}
    />
  )
}
