import { Field, type FieldProps } from '../../../design/Field.tsx'

/** A day of the calendar: `2027-12-07`, or empty. */
export function DayField(props: Omit<FieldProps, 'type' | 'maxLength'>) {
  return <Field type="date" className="max-w-60" {...props} />
}
