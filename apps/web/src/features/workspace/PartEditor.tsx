import { t } from '@folkmoot/messages/workspace'
import { ConfirmButton } from '../../design/ConfirmButton.tsx'
import { LiveTextArea } from '../../design/LiveTextArea.tsx'
import { SavedMark } from '../../design/SavedMark.tsx'
import { savedOf } from '../../live/page-connection.ts'
import { useStore } from '../../live/use-store.ts'
import type { Writer } from './api.ts'
import { Quotes } from './Quotes.tsx'
import { labelOf, type Part, wordsIn } from './sections.ts'
import type { Commands, OpenWorkspace } from './use-workspace.ts'

interface PartEditorProps {
  part: Part
  workspace: OpenWorkspace
  commands: Commands
  as: Writer
}

/** One place to write, for several people at once, with the notes that are quoted in it. */
export function PartEditor({ part, workspace, commands, as }: PartEditorProps) {
  const { page } = workspace
  const entry = useStore(page, state => state.entries.find(one => one.id === part.id) ?? null)
  const saved = useStore(page, state => savedOf(state, part.id))
  const ready = useStore(page, state => state.ready)
  const ended = useStore(page, state => state.connection === 'ended')
  if (!entry)
    return <p className="text-base text-ink-soft">{ready ? t('not-reached') : t('making-sections')}</p>
  const { draft } = entry
  const isEmpty = draft.trim() === '' && Object.keys(entry.fields).length === 0
  const label = labelOf(part)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <LiveTextArea
          label={label}
          hint={t('hint-of', { kind: part.kind })}
          value={draft}
          readOnly={ended}
          onText={text => page.setDraft(part.id, text)}
        />
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-small text-ink-soft">
            {isEmpty ? t('empty') : draft.trim() !== '' && t('words', { n: wordsIn(draft) })}
          </span>
          {!isEmpty && <SavedMark saved={saved} />}
        </p>
      </div>
      {(part.kind === 'theme' || part.kind === 'said') && (
        <Quotes part={part} entry={entry} workspace={workspace} />
      )}
      {as === 'organiser' && draft !== '' && saved === 'saved' && (
        <div>
          <ConfirmButton
            label={t('erase')}
            name={t('erase-of', { section: label })}
            title={t('erase-question')}
            consequences={[t('erase-page'), t('erase-files')]}
            confirm={t('erase')}
            confirmKind="stop"
            act={() => commands.command('workspaceErase', { section: part.id, words: draft })}
            said={t('erased')}
          />
        </div>
      )}
    </div>
  )
}
