import { t } from '@folkmoot/messages/network-ways'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { Wordmark } from '../../../design/Wordmark.tsx'
import { lazyPart } from '../../../lazy-part.tsx'
import { api } from '../../../live/api.ts'
import { useSystemView } from '../parts/desk.ts'
import { useArrival } from '../parts/use-arrival.ts'
import { OrganiserDevices } from './OrganiserDevices.tsx'
import { Programme } from './Programme.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { UnnamedProxies } from './UnnamedProxies.tsx'
import { WifiCheck } from './WifiCheck.tsx'
import { isFromOutside } from './wifi.ts'

const OpenFile = lazyPart(() => import('./OpenFile.tsx'), 'dialog')
const AddressMoved = lazyPart(() => import('./AddressMoved.tsx'))
const Due = lazyPart(() => import('./Due.tsx'), 'quiet')
const Ended = lazyPart(() => import('./Ended.tsx'))

/** The organiser's first page: the Wi-Fi until a phone has arrived, then programmes with their networks and events. */
export function Home() {
  const heading = useArrival('The organiser’s desk')
  const programmes = useSystemView(view => view.programmes)
  const movedFrom = useSystemView(view => view.movedFrom ?? null)
  const phones = useSystemView(view => view.phones)
  // Decided once a visit: the answer that one waits for must not jump to the foot of the page.
  const [wasTested] = useState(() => phones.some(isFromOutside))
  const hasEnded = useSystemView(view => (view.archived?.length ?? 0) + (view.receipts?.length ?? 0) > 0)
  const isDue = useSystemView(view => view.kept?.some(({ due }) => due !== 'later') ?? false)
  const [adding, setAdding] = useState(false)
  const [opening, setOpening] = useState(false)
  const opener = useReturnFocus<HTMLButtonElement>(adding)

  return (
    <main className="mx-auto max-w-6xl px-4 pb-16 sm:px-8">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 pt-6 pb-4">
        <div>
          <p>
            <Wordmark className="text-lead" />
          </p>
          <h1 ref={heading} tabIndex={-1} className="text-prompt">
            The organiser’s desk
          </h1>
        </div>
        <SignOut />
      </header>
      {movedFrom && <AddressMoved before={movedFrom} />}
      <UnnamedProxies />
      {!wasTested && <WifiCheck />}
      {isDue && <Due />}
      {programmes.map(programme => (
        <Programme key={programme.id} programme={programme} />
      ))}
      {programmes.length === 0 && !adding && (
        <EmptyState title="No programme yet">
          A programme holds the networks that meet and the events they meet at. Add the first one below.
        </EmptyState>
      )}
      <div className="flex flex-col items-start gap-2 border-t border-line py-6">
        <Button kind="quiet" onClick={() => setOpening(true)}>
          {t('open-file')}
        </Button>
        {opening && <OpenFile onClose={() => setOpening(false)} />}
        {adding ? (
          <ProgrammeForm programme={null} close={() => setAdding(false)} />
        ) : (
          <Button kind="quiet" ref={opener} onClick={() => setAdding(true)}>
            Add a programme
          </Button>
        )}
      </div>
      {wasTested && <WifiCheck />}
      {hasEnded && <Ended />}
      <OrganiserDevices />
    </main>
  )
}

function SignOut() {
  return (
    <ConfirmButton
      label="Sign out"
      title="Sign out on this device?"
      consequences={[
        'This browser no longer opens the organiser’s desk. Events go on, and nothing is lost.',
        'To come back you need an invitation from another organiser, or the one-time link that Folkmoot prints when it is started.',
      ]}
      confirm="Sign out"
      act={() => api.leave('organiser', null)}
      done={() => window.location.assign('/')}
    />
  )
}
