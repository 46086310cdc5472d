import { Field, type FieldProps } from '../../design/Field.tsx'

/** A code as people read it off a wall or a slip: large, and never corrected by the phone. */
export function CodeField(props: FieldProps) {
  return (
    <Field
      {...props}
      autoFocus
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      maxLength={300}
      className="text-title font-semibold tracking-[0.08em] uppercase"
    />
  )
}
