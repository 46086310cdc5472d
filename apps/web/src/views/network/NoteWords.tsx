import type { NetworkPlace } from '../../live/network-api.ts'

/** A note as it was frozen, in its own direction: words, small answers, and the name where it has one. */
export function NoteWords({
  note,
}: {
  note: Pick<NetworkPlace['promises'][number], 'text' | 'lines' | 'by'>
}) {
  return (
    <div className="flex flex-col gap-1 [overflow-wrap:anywhere]" dir="auto">
      <p className="text-lead whitespace-pre-wrap">{note.text}</p>
      {note.lines.map(({ label, text }) => (
        <p key={`${label} ${text}`} className="text-base text-ink-soft">
          {label && <span className="font-semibold">{label}: </span>}
          {text}
        </p>
      ))}
      {note.by && <p className="text-base text-ink-soft">{note.by}</p>}
    </div>
  )
}
