import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/joining'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../design/Button.tsx'
import { rememberReturnCode } from '../../ui/remembered.ts'

/** Shown once, large enough for a photo: the way back to one's words. */
export function ReturnCode({
  event,
  eventName,
  returnCode,
}: {
  event: string
  eventName: string
  returnCode: string
}) {
  const [, go] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    rememberReturnCode(event, returnCode)
    heading.current?.focus()
  }, [event, returnCode])
  return (
    <div className="flex flex-col gap-6">
      <h1 ref={heading} tabIndex={-1} className="text-prompt">
        {t('you-are-in')}
      </h1>
      <div className="flex flex-col gap-2 rounded-card bg-hall px-4 py-8 text-center">
        <p className="text-base text-[#a9bbb6]">{t('your-return-code')}</p>
        <p className="text-[clamp(2.25rem,12vw,3.5rem)] leading-none font-bold tracking-[0.04em] whitespace-nowrap text-[#f7f1e3]">
          {showCode(returnCode)}
        </p>
      </div>
      <p className="text-lead">{t('keep-return-code')}</p>
      <Button kind="primary" wide onClick={() => go(`/e/${event}`)}>
        {eventName.length <= 24 ? t('on-to', { event: eventName }) : t('on-to-event')}
      </Button>
    </div>
  )
}
