import { type EntryView, fieldWords } from '@folkmoot/board-doc'
import { lineLabel } from '../../design/line-label.ts'
import { useWriting } from './writing-context.ts'

/** The words with the small answers around them. */
export function EntryText({ entry }: { entry: EntryView }) {
  const { board, format, quotations } = useWriting()
  const prompt = board.prompts.find(one => one.id === entry.prompt)
  const specs = prompt ? (format?.fields?.(prompt) ?? []) : []
  const picked = specs.find(spec => spec.kind === 'quotation')
  const quotation = picked && quotations[Number(entry.fields[picked.key] ?? -1)]
  const lines = specs
    .map(spec => ({
      key: spec.key,
      label: lineLabel(spec.label),
      text: fieldWords(spec, entry.fields[spec.key]),
    }))
    .filter(line => line.text !== '')
  const empty = entry.draft.trim() === ''
  return (
    <>
      {quotation && (
        <p className="border-s-4 border-line ps-3 font-serif text-base">
          {quotation.text} <span className="text-small text-ink-soft">{quotation.author}</span>
        </p>
      )}
      {(!empty || lines.length === 0) && (
        <p dir="auto" className="text-lead wrap-anywhere whitespace-pre-wrap">
          {empty ? '…' : entry.draft}
        </p>
      )}
      {lines.length > 0 && (
        <dl className="mt-1 flex flex-col gap-1 text-base">
          {lines.map(line => (
            <div key={line.key}>
              <dt className="inline text-ink-soft">{line.label} </dt>
              <dd dir="auto" className="inline wrap-anywhere">
                {line.text}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
