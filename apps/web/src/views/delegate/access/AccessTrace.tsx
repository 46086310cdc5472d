import { t } from '@folkmoot/messages/take-home'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Say } from '../../../design/Say.tsx'
import { useForm } from '../../../design/use-form.ts'
import { api } from '../../../live/api.ts'
import { useMine } from '../phone.ts'

/** Words of mine that do not open here yet, and what was done to the ways into my pages. */
export function AccessTrace() {
  const { sealed, changes } = useMine(mine => mine.access)
  return (
    <>
      {sealed.length > 0 && <Sealed typedOnly={sealed.every(page => page.typed)} />}
      {changes.length > 0 && (
        <section aria-label={t('ways-in')} className="flex flex-col gap-2">
          <h2 className="text-title">{t('ways-in')}</h2>
          <ul className="flex flex-col gap-1 text-base">
            {changes.toReversed().map(({ at, what, dots }) => (
              <li key={`${at} ${what}`}>
                <Say parts={t.parts(`way-${what}`, { at: <Time at={at} /> })} />{' '}
                {dots ? t('dots-too-many', { n: dots }) : ''}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Time({ at }: { at: number }) {
  return <span className="text-ink-soft tabular-nums">{t('way-at', { at })}</span>
}

function Sealed({ typedOnly }: { typedOnly: boolean }) {
  const form = useForm({
    initial: { code: '' },
    send: ({ code }) => (code.trim() === '' ? null : api.comeBack(code)),
    done: () => toast(t('words-open')),
  })
  if (typedOnly) return <Notice>{t('sealed-typed')}</Notice>
  return (
    <section
      aria-label={t('sealed')}
      className="flex flex-col gap-3 rounded-card border border-line bg-card p-4"
    >
      <h2 className="text-title">{t('sealed-title')}</h2>
      <p className="text-base">{t('sealed-about')}</p>
      <form {...form.props} className="flex flex-col gap-3">
        <Field label={t('code-before')} autoComplete="off" error={form.action.error} {...form.text('code')} />
        <Button
          type="submit"
          className="self-start"
          disabled={form.values.code.trim() === ''}
          aria-disabled={form.action.busy}
        >
          {t('open-my-words')}
        </Button>
      </form>
    </section>
  )
}
