import { t } from '@folkmoot/messages/wall'
import { useLate } from '../live/use-late.ts'

/** Before a board's notes are here nobody knows that there are none; and on some networks they never come. */
export function OnTheirWay() {
  const late = useLate(true)
  return (
    <div role="status" className="absolute inset-0 flex flex-col justify-center">
      <p className="fs-56 animate-land font-serif font-semibold [animation-delay:600ms]">
        {t('on-their-way')}
      </p>
      {late && <p className="fs-40 text-wall-soft">{t('blocked')}</p>}
    </div>
  )
}
