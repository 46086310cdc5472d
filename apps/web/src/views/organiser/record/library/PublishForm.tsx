import { t as ofReach } from '@folkmoot/messages/consent'
import { t } from '@folkmoot/messages/publishing'
import { t as inRecord } from '@folkmoot/messages/record'
import {
  type BoardView,
  LIBRARY_REACHES,
  LICENCES,
  LIMITS,
  type LibraryReach,
  type SnapshotView,
} from '@folkmoot/protocol'
import { toast } from '../../../../design/Announcer.tsx'
import { Button } from '../../../../design/Button.tsx'
import { Choice } from '../../../../design/Choice.tsx'
import { Field } from '../../../../design/Field.tsx'
import { Refused } from '../../../../design/Refused.tsx'
import { Select } from '../../../../design/Select.tsx'
import { useForm } from '../../../../design/use-form.ts'
import { frozenBoards, unfrozenBoards, usualBoards } from '../../../../features/exports/boards.ts'
import { useEvent, useEventView } from '../../parts/desk.ts'
import { BoardTicks } from '../BoardTicks.tsx'
import { NotFrozen } from '../NotFrozen.tsx'

/** An edition for the programme is there with one press; one for the public is prepared to be read. */
export function PublishForm({ boards, snapshots }: { boards: BoardView[]; snapshots: SnapshotView[] }) {
  const event = useEvent()
  const networks = useEventView(view => view.networks)
  const last = useEventView(view => view.publications?.[0])
  const frozen = frozenBoards(boards, snapshots, networks)
  const form = useForm({
    initial: () => ({
      reach: 'programme' as LibraryReach,
      contact: last?.contact ?? '',
      licence: LICENCES.find(one => one === last?.licence) ?? '',
      ticked: null as ReadonlySet<string> | null,
    }),
    send: values =>
      event.command('libraryPublish', {
        reach: values.reach,
        boards: [...(values.ticked ?? usualBoards(frozen))],
        contact: values.contact,
        licence: values.licence,
      }),
    next: () => ({}),
    done: (_answer, { reach }) => toast(reach === 'public' ? t('prepared-said') : t('published-said')),
  })
  const ticked = form.values.ticked ?? new Set(usualBoards(frozen))
  const { reach } = form.values
  return (
    <form {...form.props} className="flex max-w-2xl flex-col gap-5">
      <Choice
        legend={t('publish-for')}
        {...form.field('reach')}
        options={LIBRARY_REACHES.map(one => ({
          value: one,
          title: ofReach('reach', { reach: one }),
          meaning: t('reach-meaning', { reach: one }),
        }))}
      />
      <details>
        <summary className="min-h-12 py-3 text-base font-semibold">{t('boards')}</summary>
        <div className="flex flex-col gap-5 pt-2">
          <BoardTicks of={frozen} ticked={ticked} onChange={form.field('ticked').onChange} />
          <Field
            label={t('contact')}
            hint={t('contact-hint')}
            maxLength={LIMITS.titleChars}
            {...form.text('contact')}
          />
          <Select
            label={t('licence')}
            {...form.field('licence')}
            onChange={picked => form.set({ licence: LICENCES.find(one => one === picked) ?? '' })}
            options={LICENCES.map(one => ({ value: one, words: one === '' ? t('no-licence') : one }))}
          />
        </div>
      </details>
      <NotFrozen boards={unfrozenBoards(boards)} />
      <Refused error={form.action.error} />
      {ticked.size === 0 && <p className="text-base">{inRecord('no-board')}</p>}
      <div>
        <Button type="submit" aria-disabled={form.action.busy || ticked.size === 0}>
          {reach === 'public' ? t('prepare') : t('publish')}
        </Button>
      </div>
    </form>
  )
}
