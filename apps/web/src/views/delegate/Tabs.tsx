import { t } from '@folkmoot/messages/delegate'
import { cx } from '../../design/cx.ts'
import { type DelegateTab, useTab } from '../../ui/tab-store.ts'
import { useBackCloses } from '../../ui/use-back.ts'

const tabs = [
  { tab: 'write', label: 'write' },
  { tab: 'room', label: 'the-room' },
  { tab: 'words', label: 'my-words' },
] as const satisfies { tab: DelegateTab; label: string }[]

/** At the foot of a phone, out of the way while its keyboard is up; on a laptop, where writing and the room stand side by side, two are enough. */
export function Tabs({ hasBoard }: { hasBoard: boolean }) {
  const tab = useTab(state => state.tab)
  const show = useTab(state => state.show)
  useBackCloses(tab !== 'write', () => show('write'))
  return (
    <nav
      aria-label={t('pages')}
      className="z-10 bg-paper max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:border-t max-lg:border-line max-lg:pb-[env(safe-area-inset-bottom)] lg:pe-6 [@media(max-height:30rem)]:static"
    >
      <ul className="mx-auto flex max-w-md justify-around lg:justify-start">
        {tabs.map(one => {
          const here = tab === one.tab || (one.tab === 'write' && tab === 'room' && !hasBoard)
          if (one.tab === 'room' && !hasBoard) return null
          return (
            <li key={one.tab} className={cx(one.tab === 'room' && 'lg:hidden')}>
              <button
                type="button"
                aria-current={here ? 'page' : undefined}
                onClick={() => {
                  show(one.tab)
                  window.scrollTo({ top: 0 })
                }}
                className={cx(
                  'min-h-14 min-w-11 px-1 text-[min(1rem,20px)] min-[25rem]:px-3',
                  here ? 'font-bold text-ink' : 'text-ink-soft',
                )}
              >
                {one.tab === 'write' && !hasBoard ? t('now') : t(one.label)}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
