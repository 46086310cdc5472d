import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { SeparatorSelect } from '../../../features/exports/SeparatorSelect.tsx'
import { usualSeparator } from '../../../features/exports/separators.ts'
import { useExport } from '../../../features/exports/use-export.ts'
import { useFileFormats } from '../../../features/exports/use-file-formats.ts'
import { useCockpit, useCockpitView } from '../cockpit.ts'

/** The latest edition of a frozen board as a file, without names: only the organiser may ask for those, in the record. */
export default function ExportDialog({ board, onClose }: { board: BoardView; onClose(): void }) {
  const snapshots = useCockpitView(view => view.snapshots)
  const { event } = useCockpit()
  const making = useExport(event)
  const { formats, error, retry } = useFileFormats()
  const [separator, setSeparator] = useState(usualSeparator)
  const snapshot = snapshots.find(one => one.board === board.id) ?? null
  const start = (format: string) =>
    making.make({ format, snapshot: snapshot?.id ?? null, names: false, separator })

  return (
    <Dialog
      open
      onClose={onClose}
      title="Export"
      about={
        snapshot
          ? `Edition ${snapshot.edition} of “${board.title}”, ${snapshot.notes} notes.`
          : 'This board has no snapshot yet.'
      }
    >
      <ul className="grid gap-2 sm:grid-cols-2">
        {formats
          .filter(one => one.lacks === null)
          .map(({ id, title, meaning }) => (
            <li key={id}>
              <Button wide className="flex-col gap-0" disabled={making.busy} onClick={() => start(id)}>
                {title}
                <span className="text-small font-normal text-ink-soft">{meaning}</span>
              </Button>
            </li>
          ))}
      </ul>
      {error && (
        <Notice live kind="warn">
          {error} <Button onClick={retry}>Try again</Button>
        </Notice>
      )}
      {formats.some(({ asks }) => asks.includes('separator')) && (
        <SeparatorSelect value={separator} onChange={setSeparator} />
      )}
      {board.visibility === 'named' && (
        <p className="text-base text-ink-soft">
          People’s names are left out. The organiser can take a copy with names.
        </p>
      )}
      {making.busy && (
        <Notice live>
          Preparing the file{making.state?.of ? `: ${making.state.done} of ${making.state.of}` : ''} …
        </Notice>
      )}
      {making.error && (
        <Notice live kind="warn">
          {making.error}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  )
}
