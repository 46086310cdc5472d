/** The parts of `design/` with which people choose. */
import { useState } from 'react'
import { Check } from '../design/Check.tsx'
import { Choice } from '../design/Choice.tsx'
import { QuotationPicker } from '../design/QuotationPicker.tsx'
import { RadioCard } from '../design/RadioCard.tsx'
import { Select, SmallSelect } from '../design/Select.tsx'
import { QUOTATIONS } from './room.ts'
import { LONG, State, URDU } from './sample.tsx'

export function Checks() {
  const [on, setOn] = useState(false)
  return (
    <>
      <Check label="Names on the wall" meaning="Everybody sees who wrote it." checked={on} onChange={setOn} />
      <Check label="Checked" checked onChange={setOn} />
      <Check label="Disabled" checked disabled onChange={setOn} />
      <Check label={LONG} meaning={<bdi>{URDU}</bdi>} checked={on} onChange={setOn} />
    </>
  )
}

export function Choices() {
  const [value, setValue] = useState('named')
  const options = [
    { value: 'named', title: 'Named', meaning: 'Everybody sees your name and your network.' },
    { value: 'network', title: 'Network only', meaning: 'The room never sees your name.' },
    { value: 'anonymous', title: 'Anonymous', meaning: 'The room sees your words alone.', disabled: true },
    { value: 'long', title: LONG, meaning: <bdi>{URDU}</bdi> },
  ]
  return (
    <>
      <Choice
        legend="Who sees it"
        hint="It can only become more private."
        {...{ options, value }}
        onChange={setValue}
      />
      <Choice legend="Disabled" {...{ options, value }} onChange={setValue} disabled />
    </>
  )
}

export function Selects() {
  const [value, setValue] = useState('2')
  const options = ['1', '2', '3'].map(one => ({ value: one, words: `${one} dots` }))
  return (
    <>
      <Select label="Dots" hint="As many as each may give." {...{ value, options }} onChange={setValue} />
      <SmallSelect aria-label="Dots, small" {...{ value, options }} onChange={setValue} />
      <Select label="Disabled" {...{ value, options }} onChange={setValue} disabled />
      <Select label={LONG} value="a" options={[{ value: 'a', words: LONG }]} onChange={setValue} />
    </>
  )
}

export function Pickers() {
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <>
      <QuotationPicker quotations={QUOTATIONS} chosen={chosen} onChoose={setChosen} />
      <State name="none">
        <QuotationPicker quotations={[]} chosen={null} onChoose={setChosen} />
      </State>
    </>
  )
}

export function Radios() {
  const [value, setValue] = useState('a')
  return (
    <div role="radiogroup" aria-label="One of three" className="grid gap-2">
      {['a', 'b', LONG].map(one => (
        <RadioCard key={one} name="one" checked={value === one} onChoose={() => setValue(one)}>
          {one}
        </RadioCard>
      ))}
      <RadioCard name="one" checked={value === URDU} onChoose={() => setValue(URDU)}>
        <bdi>{URDU}</bdi>
      </RadioCard>
    </div>
  )
}
