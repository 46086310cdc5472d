import { t as ofReach } from '@folkmoot/messages/consent'
import { t } from '@folkmoot/messages/record'
import { type BoardView, NOTE_REACHES, type NoteReach, type SnapshotView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Check } from '../../../design/Check.tsx'
import { Choice } from '../../../design/Choice.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { Select } from '../../../design/Select.tsx'
import { useForm } from '../../../design/use-form.ts'
import { frozenBoards, unfrozenBoards, usualBoards } from '../../../features/exports/boards.ts'
import { FetchPart } from '../../../features/exports/FetchPart.tsx'
import { Making } from '../../../features/exports/Making.tsx'
import { hasNames } from '../../../features/exports/model.ts'
import { SeparatorSelect } from '../../../features/exports/SeparatorSelect.tsx'
import { SPREADSHEET_WARNING_SHORT, usualSeparator } from '../../../features/exports/separators.ts'
import { useExport } from '../../../features/exports/use-export.ts'
import { useFileFormats } from '../../../features/exports/use-file-formats.ts'
import { WholeFiles } from '../../../features/exports/WholeFiles.tsx'
import { whenWords } from '../../../features/when/model.ts'
import { useEventView } from '../parts/desk.ts'
import { BoardTicks } from './BoardTicks.tsx'
import { NotFrozen } from './NotFrozen.tsx'

const WHOLE = 'whole'

/** One snapshot or the whole event, in the format one needs, without names unless one asks. */
export function ExportForm({ boards, snapshots }: { boards: BoardView[]; snapshots: SnapshotView[] }) {
  const event = useEventView(view => view.event.id)
  const networks = useEventView(view => view.networks)
  const form = useForm({
    initial: () => ({
      what: WHOLE,
      format: 'html',
      separator: usualSeparator(),
      names: false,
      reach: 'here' as NoteReach,
      // Until somebody ticks, a board that is frozen meanwhile is in it.
      ticked: null as ReadonlySet<string> | null,
    }),
    send: values => {
      // It is followed until it is made, which `making` tells of.
      makeAs(values.format)
      return null
    },
  })
  const { what, format, separator } = form.values
  const { formats, error, retry, renew } = useFileFormats()
  /** The format that was asked for and cannot be made yet. */
  const [lacking, setLacking] = useState<string | null>(null)
  const making = useExport(event)
  const asks = formats.find(({ id }) => id === format)?.asks ?? []
  const snapshot = what === WHOLE ? null : what
  const frozen = frozenBoards(boards, snapshots, networks)
  const ticked = form.values.ticked ?? new Set(usualBoards(frozen))
  const noBoard = snapshot === null && ticked.size === 0
  // One board's edition is for the people here.
  const reach = snapshot === null ? form.values.reach : 'here'
  const named = hasNames(
    snapshot,
    boards,
    snapshots.filter(one => snapshot !== null || ticked.has(one.board)),
  )
  const mayName = named && reach === 'here'
  const names = form.values.names && mayName

  const makeAs = (as: string) => {
    if (noBoard) return
    if (formats.some(({ id, lacks }) => id === as && lacks !== null)) setLacking(as)
    else make(as)
  }
  const make = (as: string) => {
    setLacking(null)
    void making.make({
      format: as,
      snapshot,
      boards: snapshot === null ? [...ticked] : null,
      names,
      separator,
      reach,
    })
  }
  const whole = formats.filter(({ leads }) => leads)
  const plain = formats.filter(({ leads }) => !leads)
  const options = [
    { value: WHOLE, words: 'The whole event: the latest edition of the boards you tick' },
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
    <form {...form.props} onChange={making.forget} className="flex max-w-2xl flex-col gap-5">
      <Select label="What" {...form.field('what')} options={options} />
      {snapshot === null && (
        <BoardTicks of={frozen} ticked={ticked} onChange={form.field('ticked').onChange} />
      )}
      {snapshot === null && (
        <Choice
          legend={ofReach('file-for')}
          value={reach}
          onChange={picked => form.set({ reach: NOTE_REACHES.find(one => one === picked) ?? 'here' })}
          options={NOTE_REACHES.map(one => ({
            value: one,
            title: ofReach('reach', { reach: one }),
            meaning: ofReach('file-reach-meaning', { reach: one }),
          }))}
        />
      )}
      <Check
        label="With names"
        disabled={!mayName}
        checked={names}
        onChange={form.field('names').onChange}
        meaning={
          mayName
            ? 'Names are left out unless you ask. They are written beside notes of named boards only, for whoever gets the file. Notes of network-only and anonymous boards never carry a name.'
            : named
              ? ofReach('file-no-names')
              : 'There is nothing here to name: these boards are network only or anonymous.'
        }
      />
      {snapshot === null && <NotFrozen boards={unfrozenBoards(boards)} />}
      {whole.length > 0 && (
        <fieldset className="flex min-w-0 flex-col gap-3">
          <legend className="mb-1 text-base font-semibold">{t('take-whole')}</legend>
          <WholeFiles formats={whole} disabled={noBoard || making.busy} onMake={makeAs} />
          {noBoard && <p className="text-base">{t('no-board')}</p>}
          {lacking !== null && (
            <FetchPart
              event={event}
              onThere={() => {
                renew()
                make(lacking)
              }}
            />
          )}
        </fieldset>
      )}
      <Refused error={error} />
      {error && <Button onClick={retry}>Try again</Button>}
      <Making making={making} />
      {plain.length > 0 && (
        <details>
          <summary className="min-h-12 cursor-pointer py-3 text-base font-semibold">
            {t('take-plain')}
          </summary>
          <div className="flex flex-col gap-5 pt-2">
            <Choice
              legend={t('plain-legend')}
              {...form.field('format')}
              options={plain.map(({ id, title, meaning }) => ({ value: id, title, meaning }))}
            />
            {asks.includes('separator') && <SeparatorSelect {...form.field('separator')} />}
            <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
              <Button type="submit" kind="primary" aria-disabled={making.busy || noBoard}>
                {t('make-the-file')}
              </Button>
              {asks.includes('separator') && <p className="text-base">{SPREADSHEET_WARNING_SHORT}</p>}
            </div>
          </div>
        </details>
      )}
    </form>
  )
}
