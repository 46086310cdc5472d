import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'
import { audienceOf } from './rules.ts'

/** One thing. It stays with its writer unless they choose otherwise. */
export function CommitmentsPanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      defaults={{ audience: 'me' }}
      given={fields => ({ audience: audienceOf(fields) })}
    />
  )
}
