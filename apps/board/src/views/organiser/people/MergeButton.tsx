import type { PersonView } from '@folkmoot/protocol'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
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
        `Everything of ${one} counts and shows as ${other} from now on: words, seat and devices.`,
        'Nothing written is lost, and both devices go on working.',
        'They cannot be told apart again afterwards, so be sure that it is one person.',
      ]}
      confirm="Make them one"
      act={() => event.command('personMerge', { from: from.id, into: into.id })}
      done={done}
      said={`${into.name} stands here once now.`}
    />
  )
}
