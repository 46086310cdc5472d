import { t } from '@folkmoot/messages/themes'
import { type JoinableGroup, LIMITS, type ThemeView } from '@folkmoot/protocol'
import { toast } from '../../../design/Announcer.tsx'
import { Check } from '../../../design/Check.tsx'
import { Field, TextArea } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useSystem } from '../parts/desk.ts'
import { isSame } from './groups.ts'

interface ThemeFormProps {
  programme: string
  /** null: a new one. */
  theme: ThemeView | null
  groups: readonly JoinableGroup[]
  close(): void
}

/** What somebody means, and the groups that belong to it, event by event. */
export function ThemeForm({ programme, theme, groups, close }: ThemeFormProps) {
  const system = useSystem()
  const form = useForm({
    kept: `theme ${theme?.id ?? `new ${programme}`}`,
    initial: () => ({
      name: theme?.name ?? '',
      definition: theme?.definition ?? '',
      by: theme?.by ?? '',
      groups: theme?.groups ?? [],
      rev: theme?.rev ?? 0,
    }),
    wrong: values => ({ groups: values.groups.length === 0 ? t('none-chosen') : null }),
    send: values => system.command('themeSave', { theme: theme?.id ?? null, programme, ...values }),
    done() {
      toast(t('saved'))
      close()
    },
    close,
    focus: true,
  })
  const chosen = form.values.groups
  const choose = ({ event, board, group }: JoinableGroup, on: boolean) => {
    const others = chosen.filter(one => !isSame(one, { event, board, group }))
    form.set({ groups: on ? [...others, { event, board, group }] : others })
  }
  const events = [...new Map(groups.map(({ event, eventName }) => [event, eventName]))]
  const elsewhere = chosen.filter(one => !groups.some(group => isSame(one, group))).length
  return (
    <form {...form.props} className="flex max-w-2xl flex-col gap-5">
      <Field label={t('name')} required maxLength={LIMITS.titleChars} {...form.text('name')} />
      <TextArea
        label={t('definition')}
        hint={t('definition-hint')}
        required
        maxLength={LIMITS.definitionChars}
        {...form.text('definition')}
      />
      <Field label={t('by')} hint={t('by-hint')} required maxLength={LIMITS.nameChars} {...form.text('by')} />
      <section aria-label={t('groups')} className="flex flex-col gap-3">
        <h3 className="text-lead font-semibold">{t('groups')}</h3>
        {events.map(([event, name]) => (
          <fieldset key={event} className="flex flex-col">
            <legend className="text-base font-semibold">{name}</legend>
            {groups
              .filter(one => one.event === event)
              .map(one => (
                <Check
                  key={`${one.board} ${one.group}`}
                  label={<bdi>{one.name || t('no-name')}</bdi>}
                  meaning={factsOf(one)}
                  checked={chosen.some(ref => isSame(ref, one))}
                  onChange={on => choose(one, on)}
                />
              ))}
          </fieldset>
        ))}
        {elsewhere > 0 && <p className="text-base text-ink-soft">{t('not-published', { n: elsewhere })}</p>}
        {form.wrong.groups && (
          <p role="alert" className="text-base font-semibold text-stop">
            {form.wrong.groups}
          </p>
        )}
      </section>
      <FormEnd form={form} save={t('save')} />
    </form>
  )
}

function factsOf({ boardTitle: board, notes, isPublic }: JoinableGroup): string {
  return isPublic ? t('group-facts', { board, notes }) : t('group-facts-programme', { board, notes })
}
