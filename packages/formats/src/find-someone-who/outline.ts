import { type Format, type Note, outlineByPrompt } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'

/** “Sara Khan found Tom Ellis, Rotherham”; unnamed people are “someone” of their network. */
export const outline: Format['outline'] = snapshot => {
  const networkName = (id: string | undefined): string => {
    if (id === 'another') return t('another-network')
    return snapshot.networks.find(network => network.id === id)?.name ?? ''
  }
  const foundWords = ({ found, name: writer }: Note): string => {
    const { name } = found ?? {}
    const network = networkName(found?.network)
    return t('found', {
      by: writer === undefined ? 'unnamed' : 'named',
      whom: name === undefined ? (network ? 'network' : 'neither') : network ? 'both' : 'name',
      writer: writer ?? '',
      name: name ?? '',
      network,
    })
  }
  return outlineByPrompt(snapshot, note => (note.found ? foundWords(note) : (note.name ?? '')))
}
