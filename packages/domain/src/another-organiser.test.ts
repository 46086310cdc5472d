import { describe, expect, it } from 'vitest'
import { isAnotherOrganiser, type OrganiserDevice } from './another-organiser.ts'

const start = (label: string): OrganiserDevice => ({ label, invited: 'start' })
const invited = (person: string, label = `${person}: Chrome on Windows`): OrganiserDevice => ({
  label,
  invited: { for: person },
})
const earlier = (label: string): OrganiserDevice => ({ label, invited: null })
const both = (one: OrganiserDevice, other: OrganiserDevice) => {
  expect(isAnotherOrganiser(one, other)).toBe(isAnotherOrganiser(other, one))
  return isAnotherOrganiser(one, other)
}

describe('[C-58] another organiser', () => {
  it('is somebody whose invitation and name are others', () => {
    expect(both(start('Chrome on Windows'), invited('Sara'))).toBe(true)
    expect(both(invited('Tom'), invited('Sara'))).toBe(true)
    expect(both(earlier('Chrome on Windows'), invited('Sara'))).toBe(true)
    expect(both(earlier('The office'), earlier('The hall'))).toBe(true)
  })

  it('is not a second device of one invitation’s person, whatever it was named since', () => {
    expect(both(invited('Sara'), invited('Sara', 'Sara: Firefox on Linux'))).toBe(false)
    expect(both(invited('Sara', 'My phone'), invited(' SARA', 'The tablet'))).toBe(false)
    expect(both(earlier('Sara: Chrome on Windows'), invited('Sara', 'My phone'))).toBe(false)
  })

  it('is not a second device that came by the link of a start: whoever starts Folkmoot has it', () => {
    expect(both(start('Sara’s laptop'), start('My phone'))).toBe(false)
  })

  it('is not a device of the same name', () => {
    expect(both(start('The office'), invited('Sara', 'the  Office'))).toBe(false)
    expect(both(start('Sara'), invited('Sara'))).toBe(false)
  })
})
