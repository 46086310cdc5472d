import { wordsOfNotices } from '@folkmoot/messages/notices'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { useSaid } from '../../../design/use-said.ts'
import { useAct, useCockpitView } from '../cockpit.ts'

/** More people come than should: said in words, with what can be done about it in one press. */
export function Crowd() {
  const crowd = useCockpitView(view => view.crowd)
  const event = useCockpitView(view => view.event)
  const room = useCockpitView(view => view.room)
  const { act, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const words = crowd?.alarm ? (wordsOfNotices(crowd.alarm.notices) ?? crowd.alarm.words) : null
  useSaid(words, {
    about: crowd?.alarm ? (crowd.alarm.notices?.map(one => one.code).join(' ') ?? 'alarm') : null,
  })
  if (!crowd?.alarm) return null
  const { alarm, expected, turnedAway } = crowd
  const joined = Math.max(room.joined, expected)
  return (
    <section aria-label="Who comes in" className="flex flex-col gap-3 rounded-field bg-warn-pale px-4 py-3">
      <p className="text-small leading-snug font-semibold">
        {words}
        {!event.doorsOpen && ' The doors are closed.'}
      </p>
      <div className="flex flex-wrap gap-2">
        {event.doorsOpen && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => act('eventDoors', { open: false }, 'The doors are closed.')}
          >
            Close the doors
          </Button>
        )}
        {alarm.since !== null && (
          <Button
            size="small"
            disabled={busy}
            onClick={() =>
              ask({
                title: 'Are they all yours?',
                about: `${joined} people have joined. From now on that many are expected, and a few more; you are told again when more come.`,
                label: 'They are ours',
                go: () => act('eventExpect', { people: roomFor(joined) }, 'More are expected now.'),
              })
            }
          >
            They are ours
          </Button>
        )}
        {turnedAway > 0 && event.doorsOpen && (
          <Button
            size="small"
            disabled={busy}
            onClick={() =>
              ask({
                title: 'Let people in from any network?',
                about:
                  'Some phones are on mobile data, or on another Wi-Fi than yours. For half an hour anybody with the code can join from anywhere.',
                label: 'Let them in',
                go: () => act('eventLetIn', {}, 'People may join from any network for half an hour.'),
              })
            }
          >
            Let them in
          </Button>
        )}
      </div>
      {alarm.since !== null && (
        <p className="text-small leading-snug">
          Strangers?{' '}
          <a className="underline underline-offset-4" href={`/o/e/${event.id}#came-since`}>
            The organiser’s desk removes those who came since
          </a>
          , and can bring them back.
        </p>
      )}
      {dialog}
    </section>
  )
}

/** A tenth more, in round figures. */
function roomFor(people: number): number {
  return Math.ceil((people * 1.1) / 10) * 10
}
