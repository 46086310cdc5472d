import type { PanelEntry } from '@folkmoot/formats/panel'
import { t } from '@folkmoot/messages/delegate'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { FieldsForm, StillOpen } from '../../design/FieldsForm.tsx'
import { hasTooLong, missingFields } from '../../design/fields-missing.ts'
import { LiveTextArea } from '../../design/LiveTextArea.tsx'
import { RadioCard } from '../../design/RadioCard.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { CharsLeft, tooLong } from './CharsLeft.tsx'
import { useWriting } from './writing-context.ts'

const OwnEnglish = lazyPart(() => import('./OwnEnglish.tsx'), 'quiet')

/** Typing here is private too: the room sees the change on Update. */
export function EditEntry({ entry, onDone }: { entry: PanelEntry; onDone(): void }) {
  const { page, board, format, quotations, posted: tell } = useWriting()
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector('textarea')?.focus(), [])
  const { posted } = entry
  const prompt = board.prompts.find(one => one.id === entry.prompt)
  const specs = prompt ? (format?.fields?.(prompt) ?? []) : []
  const empty = entry.draft.trim() === '' && !format?.textOptional
  const incomplete = missingFields(specs, entry.fields).length > 0 || hasTooLong(specs, entry.fields)
  const [now, setNow] = useState(false)
  const name = useId()
  // Where nobody knows whose it is, a note that changes while its writer is seen to write would tell.
  const stands = entry.fate?.fate === 'shown' || entry.fate?.fate === 'changing'
  const asks = posted !== null && board.visibility !== 'named' && stands
  const update = () => {
    page.post(entry.id, asks && now ? { now: true } : {})
    tell(t(!posted ? 'posted' : asks && !now ? 'updated-later' : 'updated'))
    onDone()
  }
  const keep = () => {
    if (posted) {
      page.setDraft(entry.id, posted.text)
      page.setFields(entry.id, posted.fields ?? {})
    }
    onDone()
  }
  return (
    <div className="group/write flex flex-col gap-3 py-1">
      <div ref={field}>
        <LiveTextArea
          label={t('your-words')}
          labelHidden
          value={entry.draft}
          onText={text => page.setDraft(entry.id, text)}
        />
      </div>
      <p className="text-small text-ink-soft empty:hidden">
        <CharsLeft text={entry.draft} />
      </p>
      <FieldsForm
        specs={specs}
        values={entry.fields}
        onValues={fields => page.setFields(entry.id, fields)}
        quotations={quotations}
      />
      {posted && <OwnEnglish entry={entry} />}
      <StillOpen specs={specs} values={entry.fields} />
      {asks && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-base font-semibold">{t('when-to-change')}</legend>
          <RadioCard name={name} checked={!now} onChoose={() => setNow(false)}>
            {t('change-with-release')}
          </RadioCard>
          <RadioCard name={name} checked={now} onChoose={() => setNow(true)}>
            {t('change-now')}
          </RadioCard>
        </fieldset>
      )}
      <div className="flex flex-wrap gap-3 py-2 group-focus-within/write:above-keyboard">
        <Button kind="primary" disabled={empty || tooLong(entry.draft) || incomplete} onClick={update}>
          {t(posted ? 'update' : 'post')}
        </Button>
        <Button onClick={keep}>{t(posted ? 'leave-as-it-was' : 'later')}</Button>
      </div>
    </div>
  )
}
