import { lineOf } from '../spoken.ts'

const NONE = {}

/**
 * A draft of what an activity begins with, in the language of now; null: it is English, or has none. `what`: the title, what stands over
 * the prompts, or a prompt by its place from 0. Their English lies with the activities.
 */
export function draftOf(activity: string, what: 'title' | 'lead' | number): string | null {
  const key = typeof what === 'number' ? `prompt-${activity}-${what + 1}` : `${what}-${activity}`
  const { message } = lineOf('activityPrompts', NONE, key)
  return typeof message === 'string' && message !== '' ? message : null
}
