import { t } from '@folkmoot/messages/said'
import { Button } from './Button.tsx'

/**
 * The first thing that Tab comes to: past everything that is the same on every page. It goes to what holds the id, or where that is not there
 * now, to the main part.
 */
export function SkipLink({ to = 'main', words = t('skip-to-main') }: { to?: string; words?: string }) {
  const go = () => {
    const place = document.getElementById(to) ?? document.querySelector('main')
    if (!place) return
    if (place.tabIndex < 0) place.tabIndex = -1
    place.focus()
  }
  return (
    <div className="sr-only focus-within:not-sr-only focus-within:fixed! focus-within:start-2 focus-within:top-2 focus-within:z-60 focus-within:rounded-field focus-within:bg-paper">
      <Button onClick={go}>{words}</Button>
    </div>
  )
}
