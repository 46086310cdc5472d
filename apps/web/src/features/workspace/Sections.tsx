import { t } from '@folkmoot/messages/workspace'
import { type ReactNode, useId } from 'react'
import { cx } from '../../design/cx.ts'
import { useStore } from '../../live/use-store.ts'
import type { Writer } from './api.ts'
import { PartEditor } from './PartEditor.tsx'
import { NUMBERS, partOf, type SectionNumber, themePart, WRITTEN_IN } from './sections.ts'
import type { Commands, OpenWorkspace } from './use-workspace.ts'

interface SectionsProps {
  workspace: OpenWorkspace
  commands: Commands
  as: Writer
  /** In “We will”: answers to themes, where whoever writes may give them. */
  answers?: ReactNode
}

/** The record's thirteen sections: what is computed of each, and where people write. */
export function Sections({ workspace, commands, as, answers }: SectionsProps) {
  const { answer } = workspace
  const editor = { workspace, commands, as }
  return (
    <ol className="flex flex-col">
      {NUMBERS.map(number => {
        const written = WRITTEN_IN[number]
        const lines = answer.computed.find(one => String(one.number) === number)?.lines ?? []
        return (
          <Numbered key={number} number={number} isWritten={written !== undefined}>
            <Lines lines={lines} isAll={written === undefined} />
            {written && <PartEditor part={partOf(written)} {...editor} />}
            {number === '5' && answer.themes.length === 0 && (
              <p className="text-base text-ink-soft">{t('no-themes')}</p>
            )}
            {number === '5' &&
              answer.themes.map(theme => (
                <div key={theme.section} className="flex flex-col gap-2 border-t border-line pt-5">
                  <h3 dir="auto" className="text-title">
                    {theme.name}
                  </h3>
                  <p className="text-base text-ink-soft">
                    {t('theme-facts', {
                      notes: t('notes', { n: theme.notes }),
                      dots: t('dots', { n: theme.dots }),
                      board: theme.board,
                    })}
                  </p>
                  <PartEditor part={themePart(theme)} {...editor} />
                </div>
              ))}
            {number === '10' && answers}
          </Numbered>
        )
      })}
    </ol>
  )
}

/** How many of the places to write hold something. */
export function Progress({ workspace: { page, answer } }: { workspace: OpenWorkspace }) {
  const parts = [...Object.values(WRITTEN_IN), ...answer.themes.map(({ section }) => section)]
  const written = useStore(page, ({ entries }) => {
    const full = new Set(entries.filter(({ draft }) => draft.trim() !== '').map(({ id }) => id))
    return parts.filter(part => full.has(part)).length
  })
  return <p className="text-lead font-semibold">{t('progress', { written, of: parts.length })}</p>
}

interface NumberedProps {
  number: SectionNumber
  isWritten: boolean
  children: ReactNode
}

function Numbered({ number, isWritten, children }: NumberedProps) {
  const heading = useId()
  return (
    <li
      aria-labelledby={heading}
      className="grid gap-x-12 gap-y-4 border-t border-line py-8 lg:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div className="flex flex-col gap-1">
        <h2 id={heading} className="flex gap-3 text-title">
          <span className="min-w-8 text-ink-soft tabular-nums">{number}</span>
          <span>{t('section-title', { number })}</span>
        </h2>
        <p className={cx('text-small', isWritten ? 'font-semibold text-action' : 'text-ink-soft')}>
          {isWritten ? t('yours-to-write') : t('computed')}
        </p>
      </div>
      <div className="flex max-w-3xl min-w-0 flex-col gap-5">{children}</div>
    </li>
  )
}

function Lines({ lines, isAll }: { lines: readonly string[]; isAll: boolean }) {
  if (lines.length === 0) return isAll ? <p className="text-base text-ink-soft">{t('nothing')}</p> : null
  return (
    <ul className="flex flex-col gap-1 text-base text-ink-soft">
      {lines.map(line => (
        <li key={line} dir="auto" className="[overflow-wrap:anywhere]">
          {line}
        </li>
      ))}
    </ul>
  )
}
