import type { AccessView, PersonView } from '@folkmoot/protocol'
import { toast } from '../../../design/Announcer.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { clockTime } from '../../../features/when/model.ts'
import { useEvent, useEventView } from '../parts/desk.ts'

/** What stands open about somebody's ways in, and what the organiser may do about it. */
export function AccessLine({ person }: { person: PersonView }) {
  const access = useEventView(view => view.access.find(one => one.person === person.id))
  if (!access) return null
  return (
    <div className="mb-2">
      <Notice kind={access.disputed ? 'warn' : 'plain'}>
        {access.newCode !== null && <Waiting person={person} access={access} />}
        {access.disputed ? (
          <p>
            On one of their devices somebody said: that is not me. Ask both people. Their pages stay closed to
            each other.
          </p>
        ) : (
          access.sealed > 0 && (
            <p>
              {person.name} has words on pages that do not open to each other yet. That is asked on their
              devices; nobody else can open them.
            </p>
          )
        )}
      </Notice>
    </div>
  )
}

function Waiting({ person, access }: { person: PersonView; access: AccessView }) {
  const event = useEvent()
  return (
    <>
      <p>
        A new return code waits since {clockTime(access.newCode ?? 0)} for a yes on one of their devices.
        Until then it opens nothing.
      </p>
      <ConfirmButton
        label="Nobody can say yes"
        name={`Nobody can say yes for ${person.name}`}
        title={`Let ${person.name} in to an empty page?`}
        consequences={[
          'The code lets them in as themself: seat, turns and dots are theirs at once.',
          'Their page begins empty. What they wrote before stays on the boards, and sealed to this device.',
          'It opens once they say yes on an old device or type their old code.',
          `Their devices have until ${clockTime(access.letInFrom ?? 0)} to answer first. All of them are told.`,
        ]}
        confirm="Let them in"
        act={() => event.command('personLetIn', { person: person.id })}
        done={() => toast(`The new code lets ${person.name} in, to an empty page.`)}
      />
    </>
  )
}
