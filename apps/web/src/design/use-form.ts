import type { Result } from '@folkmoot/kit'
import { type ChangeEvent, type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useKeptValues } from '../ui/use-kept.ts'
import { type Action, useAction, type Words } from './use-action.ts'

export interface FormOptions<V, R> {
  /** What the form edits, by a name of its own: what is typed is kept under it until it was sent or given up. Without it nothing is. */
  kept?: string
  initial: V | (() => V)
  /** What is wrong before anybody is asked, in words beside each field; the first such field gets the focus. */
  wrong?(values: V): Wrong<V>
  /** Asks the server; null: not yet, and the form has said why. */
  send(values: V): Promise<Result<R, Words>> | null
  /** It was done as asked. */
  done?(value: R, values: V): unknown
  /**
   * For a form that stays open once it was sent: what changes then in what stands there by now. The rest stays, and stays
   * kept. Without it all that was typed is forgotten.
   */
  next?(now: V, sent: V): Partial<V>
  /** Given up: what was typed is forgotten. Without it the form cannot be. */
  close?: () => void
  /** The first field has the focus when the form opens: for one that opens where somebody pressed. */
  focus?: boolean
}

/** null: nothing is. */
type Wrong<V> = Partial<Record<keyof V & string, string | null>>
type Of<V, T> = { [K in keyof V]: V[K] extends T ? K : never }[keyof V] & string

export interface Form<V> {
  values: V
  set(change: Partial<V> | ((now: V) => Partial<V>)): void
  /** For `Field` and `TextArea`. */
  text(name: Of<V, string>): {
    value: string
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void
    error?: string
  }
  /** For `Select`, `Choice` and whatever answers with a value. */
  field<K extends keyof V>(name: K): { value: V[K]; onChange(value: V[K]): void }
  /** Until something is changed. */
  wrong: Wrong<V>
  action: Action
  /** What was begun earlier is in it. */
  begun: boolean
  /** As its button does. */
  submit(): Promise<void>
  /** For the `<form>`. */
  props: { ref: RefObject<HTMLFormElement | null>; onSubmit(event: FormEvent): void }
  cancel: (() => void) | null
}

/** The one way a form works here: values that outlive a closed dialog or a reload, one request at a time, what is wrong beside its field, a refusal beside its button. */
export function useForm<V extends object, R>(options: FormOptions<V, R>): Form<V> {
  const { kept = null, initial, send, done, next, close, focus = false } = options
  const { values, set: setValues, forget, begun } = useKeptValues(kept, initial)
  const [wrong, setWrong] = useState<Wrong<V>>({})
  const action = useAction()
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (focus) ref.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [focus])
  useEffect(() => {
    if (Object.values(wrong).some(Boolean)) firstWrong(ref.current)?.focus()
  }, [wrong])
  const set: Form<V>['set'] = change => {
    setWrong(now => (Object.keys(now).length > 0 ? {} : now))
    setValues(change)
  }
  const submit = async () => {
    const found = options.wrong?.(values) ?? {}
    setWrong(found)
    if (Object.values(found).some(Boolean)) return
    const answer = await action.run(() => send(values))
    if (answer === null) return
    if (next) set(now => next(now, values))
    else forget()
    done?.(answer, values)
  }
  const change = (name: keyof V, value: unknown) => set({ [name]: value } as Partial<V>)
  return {
    values,
    set,
    text: name => ({
      value: values[name] as string,
      onChange: event => change(name, event.target.value),
      ...(wrong[name] && { error: wrong[name] }),
    }),
    field: name => ({ value: values[name], onChange: value => change(name, value) }),
    wrong,
    action,
    begun,
    submit,
    props: {
      ref,
      onSubmit: event => {
        event.preventDefault()
        void submit()
      },
    },
    cancel: close
      ? () => {
          forget()
          close()
        }
      : null,
  }
}

/** A field says that it is wrong by `aria-invalid`, and a group of choices by `data-wrong`. */
function firstWrong(form: HTMLFormElement | null): HTMLElement | null | undefined {
  const found = form?.querySelector<HTMLElement>('[aria-invalid=true], [data-wrong]')
  return found?.hasAttribute('data-wrong') ? found.querySelector<HTMLElement>('input') : found
}
