import { t } from '@folkmoot/messages/delegate'
import type { Dots } from './use-dots.ts'

const button =
  'grid size-12 place-items-center rounded-full border-2 border-ink bg-paper text-title leading-none font-bold aria-disabled:border-line aria-disabled:text-ink-soft aria-disabled:opacity-60'

/** One dot more, one dot less; mine stand between them. Never `disabled`: the focus would fall from the last dot to nowhere. */
export function DotButtons({ dots, target, about }: { dots: Dots; target: string; about: string }) {
  const mine = dots.on(target)
  return (
    <fieldset className="mt-2 flex items-center gap-3" aria-label={t('dots-for', { note: about })}>
      <button
        type="button"
        className={button}
        aria-label={t('dot-less')}
        aria-disabled={mine === 0}
        onClick={() => mine > 0 && dots.give(target, mine - 1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <span className="min-w-14 text-center text-base font-semibold">
        <span aria-hidden="true" className="tracking-[0.15em] text-action">
          {mine > 0 && mine <= 5 ? '●'.repeat(mine) : ''}
        </span>
        {mine > 5 && <span aria-hidden="true">{`● × ${mine}`}</span>}
        {mine === 0 && (
          <span aria-hidden="true" className="font-normal text-ink-soft">
            {t('no-dot')}
          </span>
        )}
        <span className="sr-only">{t('dots-of-mine', { n: mine })}</span>
      </span>
      <button
        type="button"
        className={button}
        aria-label={t('dot-more')}
        aria-disabled={dots.left === 0}
        onClick={() => dots.left > 0 && dots.give(target, mine + 1)}
      >
        <span aria-hidden="true">+</span>
      </button>
    </fieldset>
  )
}
