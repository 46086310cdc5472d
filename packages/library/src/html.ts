/** Pages are made of templates that escape whatever is put into them: words can never become markup. */
import { escapeHtml } from '@folkmoot/capture/reading'

/** Markup that was made by {@link html}. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type HtmlValue = string | number | Html | null | false | readonly HtmlValue[]

function written(value: HtmlValue): string {
  if (value === null || value === false) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(written).join('')
  return escapeHtml(String(value))
}

/** A template: strings and numbers are escaped, markup stays, lists are joined, null and false are nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((text, i) => text + written(values[i] ?? '')).join(''))
}

/** A short text of somebody's inside a line of ours, in its own direction. */
export function bdi(text: string): Html {
  return html`<bdi>${text}</bdi>`
}
