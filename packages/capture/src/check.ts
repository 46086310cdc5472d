/** Checking files with nothing but themselves, also in a browser. */
export { type Report, reportOn } from './verify-report.ts'
