import { t } from '@folkmoot/messages/deleting'
import type { OrganiserView } from '@folkmoot/protocol'
import { useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { DeleteDialog } from '../parts/DeleteDialog.tsx'
import { useSystem, useSystemView } from '../parts/desk.ts'

/** Offered where a programme has no event any more, archived ones counted. */
export function DeleteProgramme({
  programme: { id, name },
}: {
  programme: OrganiserView['programmes'][number]
}) {
  const system = useSystem()
  const isUsed = useSystemView(view =>
    [...view.events, ...(view.archived ?? [])].some(event => event.programme === id),
  )
  const [open, setOpen] = useState(false)
  if (isUsed) return null
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('delete-programme')}
      </Button>
      <DeleteDialog
        open={open}
        title={t('programme-question', { name })}
        name={name}
        tick={null}
        act={typed => system.command('programmeDelete', { programme: id, name: typed.name })}
        done={() => toast(t('programme-deleted', { name }))}
        onClose={() => setOpen(false)}
      >
        <p className="text-base">{t('programme-goes')}</p>
      </DeleteDialog>
    </>
  )
}
