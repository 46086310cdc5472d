import { type BoardView, http, type SnapshotView } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import type { ExportFormat } from '../../../live/api.ts'
import { REWRITES, REWRITES_SHORT, SEPARATOR_WORDS, usualSeparator } from '../../../ui/table.ts'
import { Check } from '../parts/Check.tsx'
import { Choice } from '../parts/Choice.tsx'
import { useEventView } from '../parts/desk.ts'
import { Refused } from '../parts/Refused.tsx'
import { Select } from '../parts/Select.tsx'
import { whenWords } from '../words/when.ts'
import { EXPORT_FORMATS, hasNames } from './exports.ts'
import { useExport } from './use-export.ts'

const WHOLE = 'whole'

/** One snapshot or the whole event, in the format one needs, without names unless one asks. */
export function ExportForm({ boards, snapshots }: { boards: BoardView[]; snapshots: SnapshotView[] }) {
  const event = useEventView(view => view.event.id)
  const [what, setWhat] = useState(WHOLE)
  const [format, setFormat] = useState<ExportFormat>('html')
  const [separator, setSeparator] = useState(usualSeparator)
  const [wantsNames, setNames] = useState(false)
  const making = useExport(event)
  const snapshot = what === WHOLE ? null : what
  const mayName = hasNames(snapshot, boards, snapshots)
  const names = wantsNames && mayName

  const make = (submitted: FormEvent) => {
    submitted.preventDefault()
    void making.make({ format, snapshot, names, separator })
  }
  const options = [
    { value: WHOLE, words: 'The whole event: the latest edition of every board' },
    ...boards.flatMap(board =>
      snapshots
        .filter(one => one.board === board.id)
        .sort((a, b) => b.edition - a.edition)
        .map(one => ({
          value: one.id,
          words: `${board.title}, edition ${one.edition}, ${whenWords(one.at)}`,
        })),
    ),
  ]
  return (
    <form onSubmit={make} onChange={making.forget} className="flex max-w-2xl flex-col gap-5">
      <Select label="What" value={what} onChange={setWhat} options={options} />
      <Choice<ExportFormat> legend="As" value={format} onChange={setFormat} options={EXPORT_FORMATS} />
      {format === 'csv' && (
        <Select
          label="Separated by"
          hint={REWRITES}
          value={separator}
          onChange={value => setSeparator(http.SEPARATORS.find(one => one === value) ?? 'comma')}
          options={http.SEPARATORS.map(value => ({ value, words: SEPARATOR_WORDS[value] }))}
        />
      )}
      <Check
        label="With names"
        disabled={!mayName}
        checked={names}
        onChange={setNames}
        meaning={
          mayName
            ? 'Names are left out unless you ask. They are written beside notes of named boards only, for whoever gets the file. Notes of network-only and anonymous boards never carry a name.'
            : 'There is nothing here to name: these boards are network only or anonymous.'
        }
      />
      <Refused error={making.error} />
      <div role="status" className="flex flex-col gap-3">
        {making.state && !making.state.ready && (
          <>
            <p className="text-lead">
              Making the file: {making.state.done} of {making.state.of} …
            </p>
            <progress
              aria-label="Making the file"
              className="h-3 w-full accent-action"
              value={making.state.done}
              max={Math.max(1, making.state.of)}
            />
          </>
        )}
        {making.file && (
          <p className="text-lead">
            The file is made, and your browser keeps it among its downloads.{' '}
            <a className="font-semibold underline underline-offset-4" href={making.file} download>
              Download it again
            </a>
          </p>
        )}
      </div>
      {/* The list of formats is longer than a laptop's screen is high: the button stays in sight. */}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line bg-paper py-3">
        <Button type="submit" kind="primary" aria-disabled={making.busy}>
          Make the file
        </Button>
        {format === 'csv' && <p className="text-base">{REWRITES_SHORT}</p>}
      </div>
    </form>
  )
}
