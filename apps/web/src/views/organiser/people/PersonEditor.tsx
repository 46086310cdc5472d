import { t } from '@folkmoot/messages/erasing'
import { LIMITS, type PersonView } from '@folkmoot/protocol'
import { toast } from '../../../design/Announcer.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { Select } from '../../../design/Select.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { NONE, networkOptions } from '../parts/network-options.ts'
import { MergeWith } from './MergeWith.tsx'
import { rememberCode } from './shown-codes.ts'

/** What an organiser can do for one person: correct, help back in, make one of two, remove. */
export function PersonEditor({ person, close }: { person: PersonView; close(): void }) {
  return (
    <div className="mb-4 flex max-w-2xl flex-col gap-5 border-s-4 border-ink py-2 ps-4 sm:ps-6">
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
  const form = useForm({
    kept: `person ${person.id}`,
    initial: { name: person.name, network: person.network ?? NONE },
    send: ({ name, network }) =>
      event.command('personCorrect', { person: person.id, name, network: network === NONE ? null : network }),
    done: (_, { name }) => {
      toast(`${name} is saved.`)
      close()
    },
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-4">
        <div className="min-w-0 flex-1 basis-56">
          <Field
            label="Name"
            required
            autoComplete="off"
            maxLength={LIMITS.nameChars}
            {...form.text('name')}
          />
        </div>
        <div className="min-w-0 flex-1 basis-56">
          <Select
            label="Network"
            {...form.field('network')}
            options={networkOptions(networks, 'No network')}
          />
        </div>
      </div>
      <FormEnd form={form} save="Save" />
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
      label={t('remove')}
      name={t('remove-person', { name: person.name })}
      title={t('remove-question', { name: person.name })}
      consequences={[t('unnamed-stay'), t('named-go'), t('signed-out'), t('code-ends-for-good')]}
      confirm={t('remove-the-person')}
      confirmKind="stop"
      act={() => event.command('personRemove', { person: person.id, words: 'keep' })}
      done={({ kept }) =>
        toast(
          kept > 0
            ? t('removed-notes-stay', { name: person.name, n: kept })
            : t('removed', { name: person.name }),
        )
      }
    />
  )
}

function Erase({ person }: { person: PersonView }) {
  const event = useEvent()
  return (
    <ConfirmButton
      label={t('erase-all')}
      name={t('erase-all-of', { name: person.name })}
      title={t('erase-all-question', { name: person.name })}
      consequences={[
        t('all-leave'),
        t('name-taken-out'),
        t('all-empty-places'),
        t('told-by-comparing'),
        t('signed-out'),
        t('code-ends'),
        t('files-with-others'),
        t('backups-hold'),
        t('not-undone'),
      ]}
      confirm={t('erase-for-good')}
      confirmKind="stop"
      act={() => event.command('personRemove', { person: person.id, words: 'erase' })}
      done={({ notes }) => toast(t('erased-with', { name: person.name, n: notes }))}
    />
  )
}
