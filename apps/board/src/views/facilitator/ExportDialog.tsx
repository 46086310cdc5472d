import type { BoardView } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { api, type ExportFormat } from '../../live/api.ts'
import { REWRITES, usualSeparator } from '../../ui/table.ts'
import { useCockpit } from './cockpit.ts'

const FORMATS: { format: ExportFormat; name: string; about: string }[] = [
  { format: 'md', name: 'Markdown', about: 'plain text for any editor' },
  { format: 'html', name: 'Web page', about: 'one file to read or print' },
  { format: 'csv', name: 'Table', about: 'CSV for a spreadsheet' },
  { format: 'json', name: 'JSON', about: 'with the proof that verifies' },
]
const POLL_MS = 700

type Progress =
  | { state: 'none' }
  | { state: 'working'; format: ExportFormat; done: number; of: number }
  | { state: 'lost'; words: string }

/** The latest edition of a frozen board as a file, without names: only the organiser may ask for those, in the record. */
export function ExportDialog({ board, onClose }: { board: BoardView; onClose(): void }) {
  const { event, view } = useCockpit()
  const [progress, setProgress] = useState<Progress>({ state: 'none' })
  const open = useRef(true)
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])
  const snapshot = view.snapshots.find(one => one.board === board.id) ?? null

  async function start(format: ExportFormat): Promise<void> {
    setProgress({ state: 'working', format, done: 0, of: 0 })
    const what = { format, snapshot: snapshot?.id ?? null, names: false, separator: usualSeparator() }
    let answer = await api.startExport(event, what)
    while (answer.ok && !answer.value.ready && open.current) {
      const { id, done, of } = answer.value
      setProgress({ state: 'working', format, done, of })
      await new Promise(resolve => setTimeout(resolve, POLL_MS))
      answer = await api.pollExport(event, id)
    }
    if (!open.current) return
    if (!answer.ok) return setProgress({ state: 'lost', words: answer.error.message })
    if (answer.value.file) download(answer.value.file)
    setProgress({ state: 'none' })
  }

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
        {FORMATS.map(({ format, name, about }) => (
          <li key={format}>
            <Button
              wide
              className="flex-col gap-0"
              disabled={progress.state === 'working'}
              onClick={() => start(format)}
            >
              {name}
              <span className="text-small font-normal text-ink-soft">{about}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="text-base text-ink-soft">{REWRITES}</p>
      {board.visibility === 'named' && (
        <p className="text-base text-ink-soft">
          People’s names are left out. The organiser can take a copy with names.
        </p>
      )}
      {progress.state === 'working' && (
        <Notice live>
          Preparing the file{progress.of > 0 ? `: ${progress.done} of ${progress.of}` : ''} …
        </Notice>
      )}
      {progress.state === 'lost' && (
        <Notice live kind="warn">
          {progress.words}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  )
}

function download(file: string): void {
  const link = document.createElement('a')
  link.href = file
  link.download = ''
  link.click()
}
