import { t } from '@folkmoot/messages/deleting'
import { http } from '@folkmoot/protocol'
import { useEffect, useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { whenWords } from '../../../features/when/model.ts'
import { get } from '../../../live/api.ts'
import type { Out } from '../../../live/reads.ts'
import { DeleteDialog } from '../parts/DeleteDialog.tsx'
import { useEvent } from '../parts/desk.ts'

type Deletion = Out<typeof http.DeletionAnswer>

interface DeleteEventProps {
  open: boolean
  event: string
  name: string
  rehearsal: boolean
  close(): void
}

/** What goes and what stays, asked of the server each time; then the name is typed. */
export function DeleteEvent({ open, event: id, name, rehearsal, close }: DeleteEventProps) {
  const event = useEvent()
  const [found, setFound] = useState<Deletion | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    if (!open) return
    setFound(null)
    setError(null)
    void get(`/api/events/${id}/deletion`, http.DeletionAnswer).then(answer => {
      if (answer.ok) setFound(answer.value)
      else setError(answer.error.message)
    })
  }, [open, id])
  const unsealed = found?.unsealed ?? []
  return (
    <DeleteDialog
      open={open}
      title={t('question', { name })}
      name={name}
      tick={unsealed.length > 0 ? t('unsealed', { n: unsealed.length, titles: unsealed }) : null}
      act={typed => event.command('eventDelete', { name: typed.name, unsealed: typed.ticked })}
      done={() => toast(t('deleted', { name }))}
      onClose={close}
    >
      <Refused error={error} />
      {found ? (
        <WhatGoes deletion={found} isReal={!rehearsal} />
      ) : (
        <p role="status">{error === null && t('looking')}</p>
      )}
    </DeleteDialog>
  )
}

function WhatGoes({ deletion: { counts, backups }, isReal }: { deletion: Deletion; isReal: boolean }) {
  const { people, notes, keepsakes, without } = counts
  return (
    <>
      <List
        title={t('what-goes')}
        lines={[t('goes-people', { people }), t('goes-notes', { notes }), t('goes-boards'), t('goes-files')]}
      />
      <List
        title={t('what-stays')}
        lines={[
          t('stays-receipt'),
          ...(isReal ? [t('stays-marks'), t('stays-editions'), t('stays-keepsakes', { n: keepsakes })] : []),
          ...(isReal && without > 0 ? [t('stays-without', { n: without })] : []),
          t('stays-files'),
        ]}
      />
      <div className="flex flex-col gap-1 text-base">
        <p>{t('backups', { n: backups.length })}</p>
        {backups.length > 0 && (
          <ul className="list-disc ps-5 [overflow-wrap:anywhere]">
            {backups.map(({ file, at, there }) => (
              <li key={file}>{t(there ? 'backup' : 'backup-moved', { file, at: whenWords(at) })}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

function List({ title, lines }: { title: string; lines: string[] }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-sans text-base font-semibold">{title}</h3>
      <ul className="flex list-disc flex-col gap-1 ps-5 text-base">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
