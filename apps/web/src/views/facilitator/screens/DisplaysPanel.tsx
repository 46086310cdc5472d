import { t } from '@folkmoot/messages/cockpit'
import { t as tMade } from '@folkmoot/messages/day-made'
import type { DisplayDevice } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { SmallSelect } from '../../../design/Select.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useAct, useCockpit, useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { Panel } from '../parts/Panel.tsx'

/** The projectors: which are connected, and pairing one more. */
export function DisplaysPanel() {
  const displays = useCockpitView(view => view.displays)
  const event = useCockpitView(view => view.event)
  const [open, setOpen] = useState<'pair' | 'show' | null>(null)
  return (
    <Panel title="Displays">
      {displays.length === 0 ? (
        <p className="text-base text-ink-soft">
          None yet. Open {event.joinUrl.replace(/\/j\/.*$/, '/d')} on the projector.
        </p>
      ) : (
        <ul className="flex flex-col gap-2">
          {displays.map(display => (
            <li key={display.id} className="text-base leading-snug">
              <Name display={display} />
            </li>
          ))}
        </ul>
      )}
      {displays.length > 0 && (
        <MoreAction
          heading="screens"
          label={t('displays-change')}
          about={t('displays-change-about')}
          choose={() => setOpen('show')}
        />
      )}
      <DayMadeAction />
      <MoreAction
        heading="screens"
        label="Pair a display …"
        about={t('pair-about')}
        choose={() => setOpen('pair')}
      />
      {open === 'pair' && <PairDialog onClose={() => setOpen(null)} />}
      {open === 'show' && (
        <Dialog open onClose={() => setOpen(null)} title={t('displays-title')}>
          <ul className="flex flex-col gap-3">
            {displays.map(display => (
              <Screen key={display.id} display={display} />
            ))}
          </ul>
          <div className="flex justify-end">
            <Button onClick={() => setOpen(null)}>{t('close')}</Button>
          </div>
        </Dialog>
      )}
    </Panel>
  )
}

function Name({ display }: { display: DisplayDevice }) {
  const shows = SCREENS.find(one => one.value === display.screen)
  return (
    <span className="min-w-0">
      <span className="block truncate">{display.label || 'Display'}</span>
      <span className={`text-small ${display.connected ? 'text-action' : 'text-warn'}`}>
        {display.connected ? 'connected' : 'not connected'} · {shows?.words}
      </span>
    </span>
  )
}

const SCREENS: readonly { value: DisplayDevice['screen']; words: string }[] = [
  { value: 'wall', words: 'the wall' },
  { value: 'join', words: 'the way in' },
  { value: 'timer', words: 'the clock' },
]

function Screen({ display }: { display: DisplayDevice }) {
  const { act, busy } = useAct()
  const label = display.label || 'Display'
  return (
    <li className="flex items-center justify-between gap-3 text-base leading-snug">
      <Name display={display} />
      <SmallSelect
        aria-label={`What ${label} shows`}
        disabled={busy}
        value={display.screen}
        onChange={screen =>
          act('displayScreen', { device: display.id, screen: screen as DisplayDevice['screen'] })
        }
        options={SCREENS}
      />
    </li>
  )
}

function PairDialog({ onClose }: { onClose(): void }) {
  const { connection } = useCockpit()
  const joinUrl = useCockpitView(view => view.event.joinUrl)
  const form = useForm({
    initial: { code: '', label: '' },
    send: values => connection.command('displayPair', values),
    done: onClose,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Pair a display"
      about={`On the projector open ${joinUrl.replace(/\/j\/.*$/, '/d')} and type here the code it shows.`}
    >
      <form {...form.props} className="flex flex-col gap-4">
        <Field
          label="Code on the screen"
          autoComplete="off"
          autoCapitalize="characters"
          className="font-bold tracking-widest uppercase"
          maxLength={300}
          {...form.text('code')}
          error={form.action.error}
        />
        <Field
          label="What to call it"
          hint="For example: main hall."
          maxLength={80}
          {...form.text('label')}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" type="submit" disabled={form.action.busy || form.values.code.trim() === ''}>
            Pair
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** At the end of a day, once something of it is frozen. */
function DayMadeAction() {
  const shown = useCockpitView(view => view.stage.made ?? false)
  const isFrozen = useCockpitView(view => view.snapshots.length > 0)
  const { act, busy } = useAct()
  if (!isFrozen) return null
  return (
    <MoreAction
      heading="screens"
      label={tMade(shown ? 'take-off' : 'show')}
      about={tMade('show-meaning')}
      disabled={busy}
      choose={() => act('wallMade', { shown: !shown }, tMade(shown ? 'is-off' : 'is-on'))}
    />
  )
}
