/** The button that opens a person's text settings, and the buttons that read aloud: fetched by those who use them, here alone named. */
import { t } from '@folkmoot/messages/every-screen'
import { useState } from 'react'
import { cx } from './design/cx.ts'
import { lazyPart } from './lazy-part.tsx'
import { useTextSettings } from './ui/text-settings.ts'

const TextSettingsDialog = lazyPart(() => import('./features/text-settings/TextSettingsDialog.tsx'), 'dialog')
const AloudButton = lazyPart(() => import('./features/read-aloud/AloudButton.tsx'), 'quiet')

/** `brief`: beside other things, as two letters of different size. */
export function TextSettingsButton({ brief }: { brief?: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={cx(
          'min-h-11 min-w-11 underline underline-offset-4',
          brief ? 'text-lead font-semibold' : 'self-start text-small',
        )}
        onClick={() => setOpen(true)}
      >
        {brief && <span aria-hidden="true">Aa</span>}
        <span className={brief ? 'sr-only' : undefined}>{t('text-settings')}</span>
      </button>
      {open && <TextSettingsDialog onClose={() => setOpen(false)} />}
    </>
  )
}

/** Nothing, unless it was chosen on this device and a voice of its own speaks the language of these words. */
export function ReadAloud({ text, about }: { text: string; about: string }) {
  const { aloud } = useTextSettings()
  return aloud && text.trim() !== '' && <AloudButton text={text} about={about} />
}
