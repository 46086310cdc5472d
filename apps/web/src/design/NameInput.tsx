import { t } from '@folkmoot/messages/cockpit'
import { useState } from 'react'
import { toast } from './Announcer.tsx'
import { cx } from './cx.ts'

/**
 * A name that is changed where it stands: it is saved on Enter and when one goes on to something else. Give it the name as
 * `key`, so that another's change shows.
 */
export function NameInput({
  label,
  name,
  most,
  placeholder,
  className,
  onName,
  onWriting,
}: {
  label: string
  name: string
  /** Characters it may have; of more, nothing is saved. */
  most: number
  placeholder?: string
  className?: string
  /** Another name, without spaces around it; perhaps none. */
  onName(name: string): void
  /** One begins to write in it, or goes on to something else. */
  onWriting?(writing: boolean): void
}) {
  const [typed, setTyped] = useState(name)
  const save = () => {
    const said = typed.trim()
    const over = said.length - most
    if (over > 0) toast(t('name-too-long', { n: over }))
    else if (said !== name) onName(said)
  }
  return (
    <input
      aria-label={label}
      placeholder={placeholder}
      className={cx(
        'min-h-11 min-w-0 flex-1 rounded-field border-2 border-line bg-card px-2 text-base',
        className,
      )}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onFocus={() => onWriting?.(true)}
      onBlur={() => {
        onWriting?.(false)
        save()
      }}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}
