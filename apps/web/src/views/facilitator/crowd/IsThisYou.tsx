/** Somebody joined who is called like somebody whose phone is away: asked of whoever runs the event, who looks up and asks them. */
import { t } from '@folkmoot/messages/cockpit'
import { Button } from '../../../design/Button.tsx'
import { useSaid } from '../../../design/use-said.ts'
import { useAct, useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { Panel } from '../parts/Panel.tsx'
import { useDistinctNames } from '../parts/use-distinct-names.ts'

export function IsThisYou() {
  const asked = useCockpitView(view => view.returning?.[0] ?? null)
  const people = useCockpitView(view => view.people)
  const { act, busy } = useAct()
  const called = useDistinctNames()
  const newcomer = people.find(one => one.id === asked?.newcomer)
  const person = people.find(one => one.id === asked?.person)
  const names = newcomer && person && { newcomer: called(newcomer), person: called(person) }
  const about = names ? t('is-this-you-about', names) : null
  useSaid(about)
  if (!asked || !names) return null
  return (
    <Panel title={t('is-this-you')}>
      <p className="text-base">{about}</p>
      <div>
        <Button
          size="small"
          disabled={busy}
          onClick={() => act('personRecognise', asked, t('same-person-said', names))}
        >
          {t('same-person')}
        </Button>
      </div>
      <MoreAction
        heading="people"
        label={t('two-people', names)}
        about={t('two-people-about')}
        choose={() => act('personTellApart', asked, t('two-people-said'))}
      />
    </Panel>
  )
}
