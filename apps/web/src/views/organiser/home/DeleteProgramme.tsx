import { t } from '@folkmoot/messages/deleting'
import type { OrganiserView } from '@folkmoot/protocol'
import { useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { DeleteDialog } from '../parts/DeleteDialog.tsx'
import { useSystem } from '../parts/desk.ts'

/** For a programme that has no event any more, archived ones counted. */
export default function DeleteProgramme({
  programme: { id, name },
}: {
  programme: OrganiserView['programmes'][number]
}) {
  const system = useSystem()
  const [open, setOpen] = useState(false)
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
