import { lineEnds } from '@folkmoot/kit'
import { type ClipboardEvent, type ComponentProps, type ReactNode, useId, useRef } from 'react'
import { cx } from './cx.ts'
import { tooMany, useHoldForm } from './form-limits.ts'

interface Described {
  label: ReactNode
  /** Under the label: what to type. */
  hint?: ReactNode
  /** In plain words, what to do about it. */
  error?: string | null
  /** The label is for screen readers only; the screen says it otherwise. */
  labelHidden?: boolean
}

/** Label, hint and error around one control, tied together for screen readers. */
export function Labelled({
  label,
  hint,
  error,
  labelHidden,
  id,
  children,
}: Described & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-base font-semibold'}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-ink-soft">
          {hint}
        </p>
      )}
      {children}
      <p id={`${id}-error`} role="alert" className="text-small font-semibold text-stop empty:hidden">
        {error}
      </p>
    </div>
  )
}

function describedBy(id: string, hint: ReactNode, error: string | null | undefined): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}

function withoutError<P extends { error?: unknown }>({ error: _, ...rest }: P): Omit<P, 'error'> {
  return rest
}

const box =
  'w-full rounded-field border-2 border-ink bg-card px-3 text-ink placeholder:text-ink-soft aria-invalid:border-stop'

export type FieldProps = Described & ComponentProps<'input'>

/** One line of typing. */
export function Field({ label, hint, labelHidden, className, id, maxLength, ...rest }: FieldProps) {
  const own = useId()
  const use = id ?? own
  const input = useRef<HTMLInputElement>(null)
  const long = tooMany(rest.value, maxLength)
  useHoldForm(input, long)
  const error = long ?? rest.error
  return (
    <Labelled {...{ label, hint, error, labelHidden }} id={use}>
      <input
        ref={input}
        id={use}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(use, hint, error)}
        className={cx(box, 'min-h-12 text-lead', className)}
        {...withoutError(rest)}
      />
    </Labelled>
  )
}

/** Slides and word processors break lines by characters that a browser shows as nothing: `first` and `then` would read as one. */
function pasteWithLines(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const text = event.clipboardData.getData('text/plain')
  const lines = lineEnds(text)
  if (event.defaultPrevented || lines === text.replace(/\r\n?/g, '\n')) return
  event.preventDefault()
  // Deprecated, and the only way that keeps the browser's own undo.
  document.execCommand('insertText', false, lines)
}

export type TextAreaProps = Described & ComponentProps<'textarea'>

/** The place to write: 20 px on phones (iOS zooms in below 16), grows with the words, knows right-to-left. */
export function TextArea({
  label,
  hint,
  labelHidden,
  className,
  id,
  maxLength,
  onPaste,
  ...rest
}: TextAreaProps) {
  const own = useId()
  const use = id ?? own
  const area = useRef<HTMLTextAreaElement>(null)
  const long = tooMany(rest.value, maxLength)
  useHoldForm(area, long)
  const { error } = rest
  // Above the words: below them, in a dialog, nobody would see why it cannot be sent.
  const over = long && (
    <span role="alert" className="block font-semibold text-stop">
      {long}
    </span>
  )
  const told =
    over || hint ? (
      <>
        {over}
        {hint}
      </>
    ) : undefined
  return (
    <Labelled {...{ label, error, labelHidden }} hint={told} id={use}>
      <textarea
        ref={area}
        id={use}
        dir="auto"
        rows={3}
        aria-invalid={error || long ? true : undefined}
        aria-describedby={describedBy(use, told, error)}
        className={cx(
          box,
          'field-sizing-content max-h-[50dvh] min-h-30 resize-none py-3 text-write',
          className,
        )}
        onPaste={event => {
          onPaste?.(event)
          pasteWithLines(event)
        }}
        {...withoutError(rest)}
      />
    </Labelled>
  )
}
