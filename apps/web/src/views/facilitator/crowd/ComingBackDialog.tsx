import { t } from '@folkmoot/messages/coming-back'
import type { MovedView, ReturningView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { UndoLine } from '../board/UndoLine.tsx'
import { useAct, useCockpitView } from '../cockpit.ts'
import { useDistinctNames } from '../parts/use-distinct-names.ts'

const NOBODY: readonly ReturningView[] = []

/** A queue of forty: those of whom there is no doubt with one press, each of the others with one. */
export function ComingBackDialog({ moved, onClose }: { moved: MovedView; onClose(): void }) {
  const pairs = useCockpitView(view => view.returning) ?? NOBODY
  const people = useCockpitView(view => view.people)
  const called = useDistinctNames()
  const { act, busy } = useAct()
  /** Pressed here: the way back stands here too, not only behind this. */
  const [letIn, setLetIn] = useState(false)
  const nameOf = (id: string) => {
    const person = people.find(one => one.id === id)
    return person ? called(person) : ''
  }
  const sure = pairs.filter(one => one.sure)
  const asked = new Set(pairs.map(one => one.person))
  const away = people.filter(
    one => !one.deviceless && !one.connected && one.joinedAt < moved.at && !asked.has(one.id),
  )
  const plain = (all: readonly ReturningView[]) => all.map(({ newcomer, person }) => ({ newcomer, person }))
  return (
    <Dialog open onClose={onClose} title={t('coming-back')} about={t('they-say-about')}>
      {pairs.length === 0 && <p className="text-base">{t('nobody-asks')}</p>}
      {sure.length > 0 && (
        <Button
          kind="primary"
          aria-disabled={busy}
          onClick={async () => {
            const said = t('let-in-said', { n: sure.length })
            setLetIn((await act('personRecogniseAll', { pairs: plain(sure) }, said)).ok)
          }}
        >
          {t('let-in-sure', { n: sure.length })}
        </Button>
      )}
      {letIn && <UndoLine />}
      {pairs.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="font-sans text-base font-bold tracking-normal">{t('they-say')}</h3>
          <ul className="flex flex-col">
            {pairs.map(pair => (
              <Asked
                key={`${pair.newcomer} ${pair.person}`}
                pair={pair}
                names={{ newcomer: nameOf(pair.newcomer), person: nameOf(pair.person) }}
              />
            ))}
          </ul>
        </section>
      )}
      {moved.unsent > 0 && (
        <p className="rounded-field bg-warn-pale px-4 py-3 text-base">
          {t('unsent-words', { n: moved.unsent })} {t('unsent-how')}
        </p>
      )}
      {away.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="font-sans text-base font-bold tracking-normal">{t('not-back')}</h3>
          <ul className="columns-2 text-base">
            {away.map(person => (
              <li key={person.id} dir="auto" className="wrap-anywhere">
                {called(person)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <DialogButtons>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogButtons>
    </Dialog>
  )
}

function Asked({ pair, names }: { pair: ReturningView; names: { newcomer: string; person: string } }) {
  const { act, busy } = useAct()
  const { newcomer, person } = pair
  const says = t('same-as', names)
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 border-t border-line py-2">
      <span className="min-w-0 flex-1 basis-40 text-base wrap-anywhere">{says}</span>
      <span className="flex gap-2">
        <Button
          size="small"
          aria-disabled={busy}
          aria-label={t('same-label', names)}
          onClick={() => act('personRecognise', { newcomer, person }, t('let-in-said', { n: 1 }))}
        >
          {t('same-one')}
        </Button>
        <Button
          size="small"
          aria-disabled={busy}
          aria-label={t('else-label', names)}
          onClick={() => act('personTellApart', { newcomer, person })}
        >
          {t('somebody-else')}
        </Button>
      </span>
    </li>
  )
}
