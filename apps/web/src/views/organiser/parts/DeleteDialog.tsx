import type { Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/deleting'
import { t as every } from '@folkmoot/messages/every-screen'
import type { ReactNode } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Check } from '../../../design/Check.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { Refused } from '../../../design/Refused.tsx'
import type { Words } from '../../../design/use-action.ts'
import { useForm } from '../../../design/use-form.ts'

interface DeleteDialogProps<T> {
  open: boolean
  title: string
  /** As it has to be typed. */
  name: string
  /** Has to be ticked besides; null: nothing has. */
  tick: string | null
  children: ReactNode
  act(typed: { name: string; ticked: boolean }): Promise<Result<T, Words>>
  done(): void
  onClose(): void
}

/** For what is gone for good: says what goes and what stays, and has its name typed. */
export function DeleteDialog<T>({ open, title, children, onClose, ...form }: DeleteDialogProps<T>) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      {children}
      {open && <TypedName {...form} onClose={onClose} />}
    </Dialog>
  )
}

function TypedName<T>({
  name,
  tick,
  act,
  done,
  onClose,
}: Pick<DeleteDialogProps<T>, 'name' | 'tick' | 'act' | 'done' | 'onClose'>) {
  const form = useForm({
    initial: { typed: '', ticked: false },
    wrong: ({ typed, ticked }) => ({
      ticked: tick === null || ticked ? null : t('unsealed-missing'),
      typed: typed.trim() === name.trim() ? null : t('name-differs'),
    }),
    send: ({ typed, ticked }) => act({ name: typed, ticked }),
    done,
  })
  return (
    <form {...form.props} className="flex flex-col gap-4">
      {tick !== null && (
        <div data-wrong={form.wrong.ticked ? '' : undefined}>
          <Check checked={form.values.ticked} onChange={ticked => form.set({ ticked })} label={tick} />
          <Refused error={form.wrong.ticked ?? null} />
        </div>
      )}
      <Field label={t('type-name', { name })} autoComplete="off" {...form.text('typed')} />
      <Refused error={form.action.error} />
      <DialogButtons>
        <Button onClick={onClose}>{every('leave-it')}</Button>
        <Button type="submit" kind="stop" aria-disabled={form.action.busy}>
          {t('delete-it')}
        </Button>
      </DialogButtons>
    </form>
  )
}
