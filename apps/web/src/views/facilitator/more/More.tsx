import { t } from '@folkmoot/messages/cockpit'
import { useEffect } from 'react'
import { onKey } from '../../../ui/on-key.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { MoreDialog } from './MoreDialog.tsx'
import { MoreAction } from './more.ts'

/** What More opens: by the keys `/` and `?`, or by any button that sets `open`. */
export type Opened = 'more' | 'keys' | null

export function More({
  wall,
  open,
  onOpen,
}: {
  /** Whether the wall is this facilitator's too. */
  wall: boolean
  open: Opened
  onOpen(what: Opened): void
}) {
  useEffect(() => onKey({ '/': () => onOpen('more'), '?': () => onOpen('keys') }), [onOpen])
  return (
    <>
      <MoreAction
        heading="help"
        label={t('keys-title')}
        about={t('keys-about')}
        choose={() => onOpen('keys')}
      />
      {open === 'more' && <MoreDialog onClose={() => onOpen(null)} />}
      {open === 'keys' && <KeysDialog wall={wall} onClose={() => onOpen(null)} />}
    </>
  )
}
