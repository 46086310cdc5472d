import { http } from '@folkmoot/protocol'
import { Select } from '../../design/Select.tsx'
import { SEPARATOR_WORDS, SPREADSHEET_WARNING } from './separators.ts'

interface SeparatorSelectProps {
  value: http.Separator
  onChange(value: http.Separator): void
}

/** What stands between a table's cells, with what a spreadsheet does to them. */
export function SeparatorSelect({ value, onChange }: SeparatorSelectProps) {
  return (
    <Select
      label="Separated by"
      hint={SPREADSHEET_WARNING}
      value={value}
      onChange={picked => onChange(http.SEPARATORS.find(one => one === picked) ?? 'comma')}
      options={http.SEPARATORS.map(one => ({ value: one, words: SEPARATOR_WORDS[one] }))}
    />
  )
}
