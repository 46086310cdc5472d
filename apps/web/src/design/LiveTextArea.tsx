import { useLayoutEffect, useRef, useState } from 'react'
import { TextArea, type TextAreaProps } from './Field.tsx'
import { movePlace, rebase } from './live-text.ts'
import { useOwnLanguage } from './use-own-language.ts'

/**
 * A place to write whose words may change under one's hands, since others at the table (or another tab) type into them
 * too: the caret stays between the same letters, and a word being composed (as most phones do) is not cut off.
 */
export function LiveTextArea({
  value,
  onText,
  ...rest
}: Omit<TextAreaProps, 'value' | 'onChange'> & { value: string; onText(text: string): void }) {
  const field = useRef<HTMLDivElement>(null)
  /** While a word is composed: what the field reads, without what the others have typed since. */
  const [composing, setComposing] = useState<string | null>(null)
  const text = composing ?? value
  const lang = useOwnLanguage(text)
  const shown = useRef(text)
  /** The selection after the last key or tap here; null: never been here. */
  const places = useRef<[number, number] | null>(null)

  useLayoutEffect(() => {
    const area = field.current?.querySelector('textarea')
    const before = shown.current
    shown.current = text
    if (!area || before === text || document.activeElement !== area || places.current === null) return
    const [start, end] = places.current
    places.current = [movePlace(before, text, start), movePlace(before, text, end)]
    area.setSelectionRange(...places.current)
  }, [text])

  const remember = (area: HTMLTextAreaElement) => {
    places.current = [area.selectionStart, area.selectionEnd]
  }
  return (
    <div ref={field}>
      <TextArea
        {...rest}
        value={text}
        lang={lang}
        onSelect={event => {
          if (event.currentTarget.value === shown.current) remember(event.currentTarget)
        }}
        onChange={event => {
          const typed = event.target.value
          const before = shown.current
          // My own keys move my caret by themselves.
          shown.current = typed
          remember(event.target)
          if (composing !== null) setComposing(typed)
          onText(rebase(before, typed, value))
        }}
        onCompositionStart={() => setComposing(text)}
        onCompositionEnd={() => setComposing(null)}
      />
    </div>
  )
}
