import { showCode } from '@folkmoot/kit'
import { t as list } from '@folkmoot/messages/guest-list'
import type { PersonView } from '@folkmoot/protocol'
import { memo, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { withDistinction } from '../../../features/same-names/model.ts'
import { CopyLine } from '../parts/CopyLine.tsx'
import { useEventView } from '../parts/desk.ts'
import { AccessLine } from './AccessLine.tsx'
import { PersonEditor } from './PersonEditor.tsx'
import { useShownCodes } from './shown-codes.ts'

/** One person: how they are here, and what can be done for them once opened. */
export const PersonLine = memo(function PersonLine({
  person,
  distinction = '',
}: {
  person: PersonView
  distinction?: string | undefined
}) {
  const [open, setOpen] = useState(false)
  const opener = useReturnFocus<HTMLButtonElement>(open)
  const shown = useShownCodes().find(one => one.person === person.id)
  const called = withDistinction(person.name, distinction)
  const need = useEventView(view => view.listed?.find(one => one.person === person.id)?.need)
  const state = [
    distinction,
    person.connected ? 'here now' : '',
    person.deviceless ? 'no device: facilitators write for them' : '',
    need ? list('needs', { need }) : '',
  ].filter(Boolean)
  return (
    <li className="py-1 [contain-intrinsic-size:auto_56px] [content-visibility:auto]">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="min-w-0 flex-1 basis-48 text-lead">
          <span dir="auto" className="font-semibold">
            {person.name}
          </span>{' '}
          <span className="text-base text-ink-soft">{state.join(' · ')}</span>
        </p>
        <Button
          kind="quiet"
          ref={opener}
          aria-expanded={open}
          aria-label={`${open ? 'Close' : 'Change'} ${called}`}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Close' : 'Change'}
        </Button>
      </div>
      {shown && (
        <div className="mb-2 rounded-field bg-action-pale px-4 py-2">
          <p className="text-base">
            The return code of {person.name}. It is shown until you leave or reload this page; pass it on, or
            print its slip.
          </p>
          <CopyLine text={showCode(shown.code)} what={`the return code of ${person.name}`} />
        </div>
      )}
      <AccessLine person={person} />
      {open && <PersonEditor person={person} close={() => setOpen(false)} />}
    </li>
  )
})
