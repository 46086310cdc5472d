import type { PanelEntry } from '@folkmoot/formats/panel'
import { useEffect, useRef } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { FieldsForm, StillOpen } from '../../design/FieldsForm.tsx'
import { hasTooLong, missingFields } from '../../design/fields-missing.ts'
import { LiveTextArea } from '../../design/LiveTextArea.tsx'
import { CharsLeft, tooLong } from './CharsLeft.tsx'
import { useWriting } from './writing-context.ts'

/** Typing here is private too: the room sees the change on Update. */
export function EditEntry({ entry, onDone }: { entry: PanelEntry; onDone(): void }) {
  const { page, board, format, quotations } = useWriting()
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector('textarea')?.focus(), [])
  const { posted } = entry
  const prompt = board.prompts.find(one => one.id === entry.prompt)
  const specs = prompt ? (format?.fields?.(prompt) ?? []) : []
  const empty = entry.draft.trim() === '' && !format?.textOptional
  const incomplete = missingFields(specs, entry.fields).length > 0 || hasTooLong(specs, entry.fields)
  const update = () => {
    page.post(entry.id)
    announce(posted ? 'Updated.' : 'Posted.')
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
    <div className="flex flex-col gap-3 py-1">
      <div ref={field}>
        <LiveTextArea
          label="Your words"
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
      <StillOpen specs={specs} values={entry.fields} />
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" disabled={empty || tooLong(entry.draft) || incomplete} onClick={update}>
          {posted ? 'Update' : 'Post'}
        </Button>
        <Button onClick={keep}>{posted ? 'Leave as it was' : 'Later'}</Button>
      </div>
    </div>
  )
}
