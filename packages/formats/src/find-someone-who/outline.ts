import { type Format, type Note, outlineByPrompt } from '@folkmoot/board-doc'

/** “Sara Khan found Tom Ellis, Rotherham”; unnamed people are “someone” of their network. */
export const outline: Format['outline'] = snapshot => {
  const networkName = (id: string | undefined): string => {
    if (id === 'another') return 'another network'
    return snapshot.networks.find(network => network.id === id)?.name ?? ''
  }
  const foundWords = ({ found }: Note): string => {
    const network = networkName(found?.network)
    if (found?.name !== undefined) return network ? `${found.name}, ${network}` : found.name
    return network ? `someone from ${network}` : 'someone'
  }
  return outlineByPrompt(snapshot, note => {
    if (!note.found) return note.name ?? ''
    return note.name === undefined ? `Found: ${foundWords(note)}` : `${note.name} found ${foundWords(note)}`
  })
}
