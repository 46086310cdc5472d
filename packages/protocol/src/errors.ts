/**
 * One table: an error's code → HTTP status, WebSocket close code and log level.
 * Close codes 44xx are permanent (the stock provider stops reconnecting), 45xx and 1013 mean "later".
 */
export interface ErrorRow {
  http: number
  close: number
  log: 'debug' | 'info' | 'warn' | 'error'
}

export const ERRORS = {
  'bad-request': { http: 400, close: 4400, log: 'info' },
  'not-signed-in': { http: 401, close: 4401, log: 'debug' },
  'session-ended': { http: 401, close: 4402, log: 'info' },
  forbidden: { http: 403, close: 4403, log: 'info' },
  'wrong-origin': { http: 403, close: 4403, log: 'warn' },
  'wrong-host': { http: 421, close: 4403, log: 'warn' },
  'not-found': { http: 404, close: 4404, log: 'debug' },
  'wrong-code': { http: 404, close: 4404, log: 'info' },
  'code-wait': { http: 429, close: 4404, log: 'warn' },
  'search-wait': { http: 429, close: 4508, log: 'info' },
  'too-many-sockets': { http: 429, close: 4529, log: 'warn' },
  'join-elsewhere': { http: 403, close: 4403, log: 'warn' },
  'doors-closed': { http: 403, close: 4403, log: 'info' },
  'event-full': { http: 403, close: 4403, log: 'warn' },
  'link-used': { http: 410, close: 4410, log: 'info' },
  'epoch-changed': { http: 409, close: 4409, log: 'info' },
  erased: { http: 410, close: 4410, log: 'info' },
  'hostile-update': { http: 400, close: 4422, log: 'warn' },
  'page-full': { http: 413, close: 4413, log: 'info' },
  'frame-too-large': { http: 413, close: 4413, log: 'warn' },
  'wrong-phase': { http: 409, close: 4409, log: 'debug' },
  'not-your-turn': { http: 409, close: 4409, log: 'debug' },
  'too-long': { http: 400, close: 4400, log: 'debug' },
  'only-tighter': { http: 409, close: 4409, log: 'info' },
  'only-by-code': { http: 409, close: 4409, log: 'info' },
  conflict: { http: 409, close: 4409, log: 'info' },
  'too-slow': { http: 503, close: 4508, log: 'info' },
  'not-saved': { http: 503, close: 4503, log: 'error' },
  damaged: { http: 503, close: 4510, log: 'error' },
  restarting: { http: 503, close: 1012, log: 'info' },
  internal: { http: 500, close: 4500, log: 'error' },
} as const satisfies Record<string, ErrorRow>

export type ErrorCode = keyof typeof ERRORS
