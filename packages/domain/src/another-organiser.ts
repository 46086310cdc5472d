/** Is it somebody else who signs? Told by devices' names and by how they came in: whose hands they are in nobody knows. */

export interface OrganiserDevice {
  /** What it is called now. */
  label: string
  /** For whom the invitation was that it came in by; `start`: it came by the link that a start prints. null: not known. */
  invited: { for: string } | 'start' | null
}

/**
 * Nothing that speaks for one and the same person: another name, another person's invitation, and not both by the link that whoever
 * starts Folkmoot has. An invitation's name stands before the colon of a device's.
 */
export function isAnotherOrganiser(one: OrganiserDevice, other: OrganiserDevice): boolean {
  if (one.invited === 'start' && other.invited === 'start') return false
  const names = namesOf(other)
  return !namesOf(one).some(name => names.includes(name))
}

function namesOf({ label, invited }: OrganiserDevice): string[] {
  const called = plain(label)
  const [person = called] = label.split(': ', 1)
  const names = [called, plain(person)]
  return invited === null || invited === 'start' ? names : [...names, plain(invited.for)]
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
