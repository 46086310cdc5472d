import { showCode } from '@folkmoot/kit'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'
import { CameSince } from './CameSince.tsx'
import { Expected } from './Expected.tsx'

/** Who may still come in, and by which code. */
export function Doors() {
  const event = useEvent()
  const isOpen = useEventView(view => view.event.doorsOpen)
  const code = useEventView(view => view.event.joinCode)
  return (
    <Section title="The doors">
      <p role="status" className="text-lead">
        {isOpen
          ? 'The doors are open: anybody with the code can join.'
          : 'The doors are closed: nobody new can join. Those inside notice nothing, and may come back with their return code.'}
      </p>
      <Expected />
      <div className="flex flex-wrap gap-x-8">
        {isOpen ? (
          <ConfirmButton
            label="Close the doors"
            title="Close the doors?"
            consequences={[
              'Nobody new can join, not even with the right code.',
              'Those inside notice nothing, and may come back with their return code.',
              'You can open them again at any time.',
            ]}
            confirm="Close the doors"
            act={() => event.command('eventDoors', { open: false })}
          />
        ) : (
          <ConfirmButton
            label="Open the doors"
            title="Open the doors?"
            consequences={['Anybody with the join code can join.']}
            confirm="Open the doors"
            act={() => event.command('eventDoors', { open: true })}
          />
        )}
        <ConfirmButton
          label="Change the join code"
          title="Change the join code?"
          consequences={[
            `${showCode(code)} stops working at once, on posters and in QR codes too: print new ones.`,
            'Screens show the new code by themselves.',
            'Those inside stay inside, and their own return codes go on working.',
          ]}
          confirm="Change the code"
          confirmKind="stop"
          act={() => event.command('eventCode', {})}
          done={({ joinCode }) => joinCode}
          said="The join code is changed."
        />
      </div>
      <CameSince />
    </Section>
  )
}
