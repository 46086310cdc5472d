import { t } from '@folkmoot/messages/erasing'
import { ConfirmButton } from '../../design/ConfirmButton.tsx'
import { type NetworkPlace, networkApi } from '../../live/network-api.ts'

/** One note gone for good from a network's own place and its files, when somebody asks for it. For organisers. */
export default function EraseNote({
  event,
  note,
  changed,
}: {
  event: string
  note: Pick<NetworkPlace['promises'][number], 'id' | 'text' | 'held'>
  changed(): Promise<void>
}) {
  return (
    <div className="self-start">
      <ConfirmButton
        label={t('erase')}
        name={t('erase-note', { note: note.text.slice(0, 60) })}
        title={t('note-question')}
        consequences={[
          <q key="words">{note.text}</q>,
          t('place-leaves'),
          t('place-files'),
          t('files-not-reached'),
        ]}
        confirm={t('erase-for-good')}
        confirmKind="stop"
        act={() => networkApi.eraseNote(event, note)}
        done={() => void changed()}
        said={t('note-erased')}
      />
    </div>
  )
}
