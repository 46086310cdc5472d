import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/my-words'
import { toast } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import type { PageConnection } from '../../live/page-connection.ts'
import { homeOf } from './my-home.ts'
import { usePhone } from './phone.ts'
import { type Home, homePage, homeText } from './take-home.ts'

/** My words as a file that is mine: made here, also without a connection. */
export function TakeHome({
  opened,
}: {
  /** My pages of other devices that open here. */
  opened: ReadonlyMap<string, PageConnection>
}) {
  const { stage, page } = usePhone()
  const take = (make: (home: Home) => string, type: string, ending: string) => {
    const { view, mine } = stage.getState()
    if (!view || !mine) return
    const entries = [page, ...opened.values()].flatMap(one => one.getState().entries)
    const home = homeOf(view, mine.person, entries, formatById)
    save(make(home), type, t('home-file', { event: fileName(home.event), ending }))
    toast(t('taken-home'))
  }
  return (
    <section aria-label={t('take-home')} className="flex flex-col gap-3 border-t border-line pt-6">
      <h2 className="text-title">{t('take-home')}</h2>
      <p className="text-lead">{t('take-home-about')}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => take(homePage, 'text/html', 'html')}>{t('take-page')}</Button>
        <Button onClick={() => take(homeText, 'text/plain', 'txt')}>{t('take-text')}</Button>
      </div>
    </section>
  )
}

function fileName(event: string): string {
  return event.replace(/[^\p{L}\p{N} ,-]/gu, '').trim() || 'event'
}

function save(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
