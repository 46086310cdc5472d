import type { WriterSlot } from '@folkmoot/formats/panel'
import { t } from '@folkmoot/messages/delegate'
import { useEffect, useId, useRef } from 'react'
import { Button } from '../../design/Button.tsx'
import { LiveTextArea } from '../../design/LiveTextArea.tsx'
import { SavedMark } from '../../design/SavedMark.tsx'
import { CharsLeft, tooLong } from './CharsLeft.tsx'
import { draftWords } from './fate-words.ts'
import { WhoSees } from './WhoSees.tsx'
import { useWriting } from './writing-context.ts'

/** The one place to write. Typing is private; Post is the decision, and beside it stands who will see it. */
export function Writer({
  label,
  text,
  onText,
  onPost,
  why,
  saved,
  note,
  given,
  focus = 0,
  ...rest
}: WriterSlot) {
  const { board, table } = useWriting()
  const field = useRef<HTMLDivElement>(null)
  const about = useId()
  useEffect(() => {
    if (focus > 0) field.current?.querySelector('textarea')?.focus()
  }, [focus])
  /** The phone's keyboard comes up after the focus: then bring Post into sight with the field. */
  const whole = useRef<HTMLElement>(null)
  const bringIntoSight = () => {
    if (window.matchMedia('(pointer: coarse)').matches)
      setTimeout(() => whole.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }), 350)
  }
  const written = text.trim() !== ''
  const post = tooLong(text) ? undefined : onPost
  return (
    <section ref={whole} aria-label={t('write')} className="group/write flex scroll-mb-16 flex-col gap-3">
      <div ref={field}>
        <LiveTextArea
          label={label}
          labelHidden
          value={text}
          aria-describedby={about}
          onText={onText}
          onFocus={bringIntoSight}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) post?.()
          }}
        />
      </div>
      <p className="flex flex-wrap justify-between gap-x-2 text-small text-ink-soft empty:hidden">
        {written && (
          <>
            <span>{draftWords(table)}</span>
            <span className="flex gap-4">
              {note}
              <CharsLeft text={text} />
              <SavedMark saved={saved} />
            </span>
          </>
        )}
      </p>
      {rest.children}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2 group-focus-within/write:above-keyboard">
        <div id={about} className="flex min-w-[9rem] flex-1 flex-col text-small text-ink-soft">
          {why && <p className="font-semibold text-ink">{why}</p>}
          <WhoSees given={given} />
        </div>
        <Button
          // While the room votes, dots are the one thing to do.
          kind={board.phase === 'vote' ? 'secondary' : 'primary'}
          className="min-w-24 shrink-0"
          disabled={!post}
          onClick={post}
        >
          {t('post')}
        </Button>
      </div>
      {board.phase === 'closed' && <p className="text-small font-semibold text-warn">{t('posted-frozen')}</p>}
      {board.phase === 'vote' && <p className="text-small font-semibold text-warn">{t('posted-voting')}</p>}
    </section>
  )
}
