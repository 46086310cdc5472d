import { t } from '@folkmoot/messages/sorting'
import { LIMITS, type SortingAnswer } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../../design/Button.tsx'
import { cx } from '../../../../design/cx.ts'
import { Field } from '../../../../design/Field.tsx'
import { FormEnd } from '../../../../design/FormEnd.tsx'
import { useForm } from '../../../../design/use-form.ts'
import { useEvent } from '../../parts/desk.ts'
import { Key } from './Key.tsx'
import { groupOf, keyOf, type SortGroup } from './sort-model.ts'

interface GroupsProps {
  board: string
  answer: SortingAnswer
  /** Where the note stands that is looked at. */
  standing: string | null
  busy: boolean
  put(group: string): void
  onChange(answer: SortingAnswer): void
}

/** The room's groups and those that were added since, each with its key. */
export function Groups({ board, answer, standing, busy, put, onChange }: GroupsProps) {
  const [renaming, setRenaming] = useState<string | null>(null)
  const countOf = (id: string) => answer.notes.filter(note => groupOf(note) === id).length
  return (
    <ul aria-label={t('where')} className="flex flex-col gap-2">
      {answer.groups.map((group, i) => {
        const key = keyOf(i)
        const name = group.name || t('unnamed')
        if (renaming === group.id)
          return (
            <li key={group.id}>
              <Rename
                board={board}
                group={group}
                close={() => setRenaming(null)}
                done={to => {
                  const groups = answer.groups.map(one => (one.id === group.id ? { ...one, name: to } : one))
                  onChange({ ...answer, groups })
                  setRenaming(null)
                }}
              />
            </li>
          )
        return (
          <li key={group.id} className="flex flex-wrap items-center gap-x-3">
            <button
              type="button"
              aria-pressed={group.id === standing}
              aria-disabled={busy}
              aria-keyshortcuts={key ?? undefined}
              onClick={() => put(group.id)}
              className={cx(
                'flex min-h-12 min-w-0 flex-1 items-center justify-between gap-3 rounded-lg border-2 px-4 py-2 text-start text-base',
                group.id === standing ? 'border-ink bg-paper-deep font-semibold' : 'border-line',
              )}
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <bdi>{name}</bdi>{' '}
                <span className="font-normal text-ink-soft">
                  {group.room ? t('rooms') : t('later')} · {t('notes-here', { n: countOf(group.id) })}
                </span>
              </span>
              {key && <Key>{key}</Key>}
            </button>
            {!group.room && (
              <Button
                kind="quiet"
                aria-label={t('rename-of', { group: name })}
                onClick={() => setRenaming(group.id)}
              >
                {t('rename')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface RenameProps {
  board: string
  group: SortGroup
  close(): void
  done(name: string): void
}

function Rename({ board, group, close, done }: RenameProps) {
  const event = useEvent()
  const form = useForm({
    initial: { name: group.name },
    send: ({ name }) => event.command('sortingName', { board, group: group.id, name }),
    done: (_, { name }) => done(name),
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex flex-col gap-3 py-2">
      <Field
        label={t('new-name-of', { group: group.name || t('unnamed') })}
        required
        maxLength={LIMITS.titleChars}
        {...form.text('name')}
      />
      <FormEnd form={form} save={t('save')} />
    </form>
  )
}
