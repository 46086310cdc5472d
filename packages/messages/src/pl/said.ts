import type { Surface } from '../message.ts'

export const said = {
  'desk-offline':
    'Nie ma połączenia. Widać to, co było tu wcześniej; połączenie wróci samo. W tym czasie nic się nie zmienia.',
  'said-connected': 'Połączenie wróciło.',
  'said-time-over': 'Czas minął.',
  'said-frozen': 'Zamrożono: „{board}”.',
  'skip-to-main': 'Przejdź do głównej części',
  'skip-to-next': 'Przejdź do tego, co dalej',
} as const satisfies Surface
