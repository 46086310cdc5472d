import { t } from '@folkmoot/messages/guest-list'
import { LIMITS } from '@folkmoot/protocol'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { toast } from '../../../../design/Announcer.tsx'
import { TextArea } from '../../../../design/Field.tsx'
import { FormEnd } from '../../../../design/FormEnd.tsx'
import { Notice } from '../../../../design/Notice.tsx'
import { Refused } from '../../../../design/Refused.tsx'
import { Select } from '../../../../design/Select.tsx'
import { useForm } from '../../../../design/use-form.ts'
import { useEvent, useEventView } from '../../parts/desk.ts'
import { NONE, networkOptions } from '../../parts/network-options.ts'
import { Section } from '../../parts/Section.tsx'
import { type Coming, comingOf, type Line } from './coming.ts'
import { type Column, type Columns, guessColumns, plain, readTable, type Table, textOf } from './table.ts'

const FILE_BYTES = 1024 * 1024
const SHOWN = 6
const COLUMNS: readonly Column[] = ['name', 'family', 'network', 'need']

/** A list of who is coming, pasted or from a file: looked at first, then put on the list by one press. */
export default function BringList({ close }: { close(): void }) {
  const event = useEvent()
  const networks = useEventView(view => view.networks)
  const listed = useEventView(view => view.listed) ?? []
  const form = useForm({
    kept: 'bring list',
    initial: { text: '', columns: null as Columns | null, meant: {} as Record<string, string> },
    wrong: ({ text }) => ({ text: wrongWith(fresh(comingFrom(text).lines).length) }),
    send: ({ text }) =>
      event.command('listAdd', {
        people: fresh(comingFrom(text).lines).map(({ name, network, need }) => ({ name, network, need })),
      }),
    done({ added }) {
      toast(t('brought', { n: added }))
      close()
    },
    close,
    focus: true,
  })
  const { text, meant } = form.values
  const table = useMemo(() => readTable(text), [text])
  const columns =
    form.values.columns ??
    guessColumns(
      table,
      networks.map(({ name }) => name),
    )
  const coming = comingFrom(text)

  function comingFrom(of: string): Coming {
    const by = of === text ? table : readTable(of)
    const known = Object.fromEntries(
      Object.entries(meant).map(([name, id]) => [name, id === NONE ? null : id]),
    )
    return comingOf(by, columns, { networks, listed }, known)
  }

  return (
    <form {...form.props}>
      <Section title={t('title')} about={t('about')}>
        <div className="flex max-w-2xl flex-col gap-5">
          <TextArea
            label={t('paste')}
            hint={t('paste-hint')}
            rows={5}
            spellCheck={false}
            {...form.text('text')}
            onChange={change => form.set({ text: change.target.value, columns: null })}
          />
          <FromFile read={read => form.set({ text: read, columns: null })} />
          {table.rows.length > 0 && (
            <>
              <WhichColumns table={table} columns={columns} set={next => form.set({ columns: next })} />
              {coming.unknown.map(name => (
                <Select
                  key={name}
                  label={t('which-network', { name })}
                  value={meant[plain(name)] ?? NONE}
                  options={networkOptions(networks, t('no-network'))}
                  onChange={id => form.set({ meant: { ...meant, [plain(name)]: id } })}
                />
              ))}
              <Brings coming={coming} networkName={id => networks.find(one => one.id === id)?.name ?? ''} />
              <p className="text-base text-ink-soft">{t('need-note')}</p>
            </>
          )}
          <FormEnd form={form} save={t('put', { n: fresh(coming.lines).length })} />
        </div>
      </Section>
    </form>
  )
}

const fresh = (lines: readonly Line[]) => lines.filter(({ state }) => state === 'new')

function wrongWith(people: number): string | null {
  if (people === 0) return t('nobody-new')
  return people > LIMITS.listedAtOnce ? t('too-many', { n: LIMITS.listedAtOnce }) : null
}

function FromFile({ read }: { read(text: string): void }) {
  const id = useId()
  const [error, setError] = useState<string | null>(null)
  const choose = async (file: File | undefined) => {
    setError(null)
    if (!file) return
    if (file.size > FILE_BYTES) return setError(t('file-too-large'))
    const text = textOf(new Uint8Array(await file.arrayBuffer()))
    // A spreadsheet's own file is no text.
    if (text.includes('\0')) return setError(t('file-no-text'))
    read(text)
  }
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-base font-semibold">
        {t('file')}
      </label>
      <p id={`${id}-hint`} className="text-small text-ink-soft">
        {t('file-hint')}
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => void choose(target.files?.[0])}
        className="min-h-12 w-full rounded-field border-2 border-ink bg-card p-2 text-base"
      />
      <Refused error={error} />
    </div>
  )
}

function WhichColumns({ table, columns, set }: { table: Table; columns: Columns; set(next: Columns): void }) {
  if (table.width < 2) return null
  const labels = { name: t('name-in'), family: t('family-in'), network: t('network-in'), need: t('need-in') }
  const called = Array.from({ length: table.width }, (_, at) => ({
    value: String(at),
    words: table.head?.[at] || t('column', { n: at + 1 }),
  }))
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {COLUMNS.map(column => (
        <Select
          key={column}
          label={labels[column]}
          value={String(columns[column])}
          options={column === 'name' ? called : [{ value: '-1', words: t('is-nowhere') }, ...called]}
          onChange={at => set({ ...columns, [column]: Number(at) })}
        />
      ))}
    </div>
  )
}

function Brings({ coming, networkName }: { coming: Coming; networkName(id: string | null): string }) {
  const comes = fresh(coming.lines)
  const out = coming.lines.filter(({ state }) => state !== 'new')
  return (
    <div role="status" className="flex flex-col gap-3">
      <p className="text-lead font-semibold">{t('comes', { n: comes.length })}</p>
      {comes.length > 0 && (
        <Shown lines={comes} about={t('first')}>
          {line => [networkName(line.network) || t('no-network'), line.need].filter(Boolean).join(' · ')}
        </Shown>
      )}
      {out.length > 0 && (
        <Notice kind="warn">
          <Shown lines={out} about={t('left-out', { n: out.length })}>
            {({ row, state }) => `${t('line', { n: row })}: ${state === 'new' ? '' : t('why', { state })}`}
          </Shown>
        </Notice>
      )}
    </div>
  )
}

function Shown({
  lines,
  about,
  children,
}: {
  lines: readonly Line[]
  about: string
  children(line: Line): ReactNode
}) {
  const more = lines.length - SHOWN
  return (
    <div>
      <p className="text-base">{about}</p>
      <ul className="flex list-disc flex-col ps-5 text-base">
        {lines.slice(0, SHOWN).map(line => (
          <li key={line.row}>
            <span dir="auto" className="font-semibold">
              {line.name}
            </span>{' '}
            {children(line)}
          </li>
        ))}
        {more > 0 && <li className="text-ink-soft">{t('and-more', { n: more })}</li>}
      </ul>
    </div>
  )
}
