import type { WriterSlot } from '@folkmoot/formats/panel'
import { LIMITS } from '@folkmoot/protocol'
import { useEffect, useId, useRef } from 'react'
import { Button } from '../../design/Button.tsx'
import { TextArea } from '../../design/Field.tsx'
import { SavedMark } from '../../design/SavedMark.tsx'
import { useWriting } from './writing-context.ts'

/** From here on the count is shown. */
const nearLimit = LIMITS.entryChars - 200

/** How much is left, once that matters; too long is said, never cut off. */
export function CharsLeft({ text }: { text: string }) {
  const over = text.length - LIMITS.entryChars
  if (text.length < nearLimit) return null
  return (
    <span role="status" className={over > 0 ? 'font-semibold text-warn' : undefined}>
      {over > 0 ? `${over} characters too many` : `${-over} characters left`}
    </span>
  )
}

/** The one place to write. Typing is private; Post is the decision, and beside it stands who will see it. */
export function Writer({ label, text, onText, onPost, why, saved, note, focus = 0, ...rest }: WriterSlot) {
  const { sees, board } = useWriting()
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
  const tooLong = text.length > LIMITS.entryChars
  const post = tooLong ? undefined : onPost
  return (
    <section ref={whole} aria-label="Write" className="flex scroll-mb-16 flex-col gap-3">
      <div ref={field}>
        <TextArea
          label={label}
          labelHidden
          value={text}
          aria-describedby={about}
          onChange={event => onText(event.target.value)}
          onFocus={bringIntoSight}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) post?.()
          }}
        />
      </div>
      <p className="flex flex-wrap justify-between gap-x-2 text-small text-ink-soft empty:hidden">
        {written && (
          <>
            <span>draft · only you can see it</span>
            <span className="flex gap-4">
              {note}
              <CharsLeft text={text} />
              <SavedMark saved={saved} />
            </span>
          </>
        )}
      </p>
      {rest.children}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p id={about} className="min-w-[9rem] flex-1 text-small text-ink-soft">
          {why ?? rest.sees ?? sees.room}
        </p>
        <Button kind="primary" className="min-w-24 shrink-0" disabled={!post} onClick={post}>
          Post
        </Button>
      </div>
      {board.phase === 'closed' && (
        <p className="text-small font-semibold text-warn">
          This board is frozen. What you post now is kept, and comes in if it is opened again.
        </p>
      )}
    </section>
  )
}
