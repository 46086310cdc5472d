/**
 * One table: an error's code → HTTP status, WebSocket close code, log level and the words people read.
 * Close codes 44xx are permanent (the stock provider stops reconnecting), 45xx and 1013 mean "later".
 */
export interface ErrorRow {
  http: number
  close: number
  log: 'debug' | 'info' | 'warn' | 'error'
  message: string
}

export const ERRORS = {
  'bad-request': {
    http: 400,
    close: 4400,
    log: 'info',
    message: 'That could not be read. Reload the page and try again.',
  },
  'not-signed-in': {
    http: 401,
    close: 4401,
    log: 'debug',
    message: 'This device is not signed in. Join again with the code, or with your return code.',
  },
  'session-ended': {
    http: 401,
    close: 4402,
    log: 'info',
    message: 'This device was signed out. Join again with your return code.',
  },
  forbidden: {
    http: 403,
    close: 4403,
    log: 'info',
    message: 'Your role does not include this. Ask the facilitator.',
  },
  'wrong-origin': {
    http: 403,
    close: 4403,
    log: 'warn',
    message: 'This address is not the one Folkmoot was opened under. Open the printed address.',
  },
  'wrong-host': {
    http: 421,
    close: 4403,
    log: 'warn',
    message:
      'Folkmoot does not know itself by this name: open one of the addresses that its start printed, or have it started with --also-host and this name.',
  },
  'not-found': { http: 404, close: 4404, log: 'debug', message: 'That is not here, or not any more.' },
  'wrong-code': {
    http: 404,
    close: 4404,
    log: 'info',
    message: 'No event or person has that code. Check it on the wall and type it again.',
  },
  'code-wait': {
    http: 429,
    close: 4404,
    log: 'warn',
    message: 'So many codes are being typed here that this one has to wait. Try again in a minute.',
  },
  'search-wait': {
    http: 429,
    close: 4508,
    log: 'info',
    message: 'You looked up many names just now. Wait a few seconds, then type on.',
  },
  'too-many-sockets': {
    http: 429,
    close: 4529,
    log: 'warn',
    message:
      'Folkmoot is open in very many tabs or windows for this person already. Close some of them; this one goes on by itself.',
  },
  'join-elsewhere': {
    http: 403,
    close: 4403,
    log: 'warn',
    message:
      'Several people have joined from this network already, and it is not the hall’s. Use the hall’s Wi-Fi, or ask whoever runs the event to let you in.',
  },
  'doors-closed': {
    http: 403,
    close: 4403,
    log: 'info',
    message: 'The doors of this event are closed. Ask the organiser to let you in.',
  },
  'event-full': { http: 403, close: 4403, log: 'warn', message: 'This event is full. Ask the organiser.' },
  'link-used': {
    http: 410,
    close: 4410,
    log: 'info',
    message: 'This link was used already or has been withdrawn. Ask for a new one.',
  },
  'epoch-changed': {
    http: 409,
    close: 4409,
    log: 'info',
    message: 'This board was rebuilt. It is loaded afresh.',
  },
  erased: {
    http: 410,
    close: 4410,
    log: 'info',
    message: 'These words were erased at somebody’s request. They are removed from this device too.',
  },
  'hostile-update': {
    http: 400,
    close: 4422,
    log: 'warn',
    message: 'This page sent something that cannot be kept. Your words are copied to a fresh page.',
  },
  'page-full': {
    http: 413,
    close: 4413,
    log: 'info',
    message: 'This page is full. What was saved stays saved; ask the facilitator for help.',
  },
  'frame-too-large': { http: 413, close: 4413, log: 'warn', message: 'That was too large to send at once.' },
  'wrong-phase': {
    http: 409,
    close: 4409,
    log: 'debug',
    message: 'The board has moved on. Look at the screen and try again.',
  },
  'not-your-turn': { http: 409, close: 4409, log: 'debug', message: 'The turn has moved on already.' },
  'too-long': { http: 400, close: 4400, log: 'debug', message: 'That is too long.' },
  'only-tighter': {
    http: 409,
    close: 4409,
    log: 'info',
    message: 'Somebody has already written here, so this board can only become more private.',
  },
  'only-by-code': {
    http: 409,
    close: 4409,
    log: 'info',
    message: 'This person has a device of their own and writes for themselves.',
  },
  conflict: {
    http: 409,
    close: 4409,
    log: 'info',
    message: 'Somebody else changed this a moment ago. Look again, then decide.',
  },
  'too-slow': { http: 503, close: 4508, log: 'info', message: 'This screen fell behind and is catching up.' },
  'not-saved': {
    http: 503,
    close: 4503,
    log: 'error',
    message: 'This could not be saved just now. Nothing is lost on your device; it is tried again.',
  },
  damaged: {
    http: 503,
    close: 4510,
    log: 'error',
    message:
      'What is stored of this event is damaged, so it is not shown. Nothing was thrown away. Ask whoever runs this server to restore a backup.',
  },
  restarting: {
    http: 503,
    close: 1012,
    log: 'info',
    message: 'Folkmoot is restarting. Keep writing; it is sent when it is back.',
  },
  internal: {
    http: 500,
    close: 4500,
    log: 'error',
    message: 'Something went wrong here. It was noted; try again.',
  },
} as const satisfies Record<string, ErrorRow>

export type ErrorCode = keyof typeof ERRORS

/** A refusal as it travels: a code to switch on and words to show. */
export interface Refusal {
  code: ErrorCode
  message: string
}

/** Makes the refusal for `code`; `say` replaces the table's words where more can be told. */
export function refuse(code: ErrorCode, say?: string): Refusal {
  return { code, message: say ?? ERRORS[code].message }
}
