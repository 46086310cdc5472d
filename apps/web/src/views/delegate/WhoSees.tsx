import type { Given } from '@folkmoot/formats/panel'
import { audienceLine } from '../../features/who-sees/model.ts'
import { useWriting } from './writing-context.ts'

/** In one line, from before the first letter on: who will see what is written here. */
export function WhoSees({ given }: { given?: Given | undefined }) {
  const { sees } = useWriting()
  return <p className="text-small text-ink-soft">{audienceLine(sees, given)}</p>
}
