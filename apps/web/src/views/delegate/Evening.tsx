import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/over'
import { useStore } from '../../live/use-store.ts'
import { rememberedReturnCode } from '../../ui/remembered.ts'
import { usePhone, usePhoneView } from './phone.ts'

/** A day ends and another follows: the one thing to take home, while the wall shows what the day has made. */
export default function Evening() {
  const { event, page } = usePhone()
  const isEvening = usePhoneView(({ stage, agenda }) => {
    const today = agenda.find(({ id }) => id === stage.session)?.day ?? 0
    return stage.made === true && agenda.some(({ day }) => day > today)
  })
  const saved = useStore(page, state => state.saved === 'saved')
  if (!isEvening) return null
  const code = rememberedReturnCode(event)
  return (
    <section
      aria-label={t('that-was-today')}
      className="mb-2 rounded-card border border-transparent bg-hall px-4 py-4 text-[#f7f1e3]"
    >
      <p className="text-lead font-semibold">
        {t('that-was-today')} {code ? t('keep-code', { code: showCode(code) }) : t('keep-a-code')}
      </p>
      <p className="text-base">{t('tomorrow')}</p>
      {!saved && <p className="text-base font-semibold">{t('still-saving')}</p>}
    </section>
  )
}
