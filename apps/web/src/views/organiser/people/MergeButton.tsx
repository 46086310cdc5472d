import type { PersonView } from '@folkmoot/protocol'
import { toast } from '../../../design/Announcer.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { useEvent } from '../parts/desk.ts'

/** Two entries, one person: `from` goes into `into`. */
export function MergeButton({
  from,
  into,
  label = 'Make them one',
  done,
}: {
  from: PersonView
  into: PersonView
  label?: string
  done?(): void
}) {
  const event = useEvent()
  const same = from.name === into.name
  const one = same ? `the later “${from.name}”` : `“${from.name}”`
  const other = same ? `the earlier “${into.name}”` : `“${into.name}”`
  return (
    <ConfirmButton
      label={label}
      name={`${label}: ${from.name} and ${into.name}`}
      title={`Are ${one} and ${other} one person?`}
      consequences={[
        `Everything of ${one} counts and shows as ${other} from now on: seat, turns, marks and dots, up to what one person has.`,
        'Nothing written is lost, and both devices go on working.',
        'What each wrote in private stays apart until a device of each says “that is me”. You cannot open it for them.',
        'They cannot be told apart again afterwards, so be sure that it is one person.',
      ]}
      confirm="Make them one"
      act={() => event.command('personMerge', { from: from.id, into: into.id })}
      done={({ droppedDots }) => {
        const over = droppedDots === 1 ? 'One dot was' : `${droppedDots} dots were`
        toast(
          `${into.name} stands here once now.${droppedDots > 0 ? ` ${over} more than one person has.` : ''}`,
        )
        done?.()
      }}
    />
  )
}
