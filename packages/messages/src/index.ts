/** For the server. A screen imports its surfaces, `@folkmoot/messages/NAME`, and so loads no others. */
export { noticeWords } from './notices.ts'
export { refusalAnswer } from './refusals.ts'
