export { type Actor, actorKey } from './actor.ts'
export { breakEnds } from './breaks.ts'
export * from './choices.ts'
export { type Allowed, type CommandSpec, defineCommand } from './commands/command.ts'
export { COMMAND_BY_NAME, COMMANDS, type CommandKey, type CommandName } from './commands/index.ts'
export { commandName } from './commands/name.ts'
export { Day } from './days.ts'
export { ERRORS, type ErrorCode, type ErrorRow } from './errors.ts'
export type * from './facilitator-views.ts'
export * as networkHttp from './http/networks.ts'
export type { PublicationLook, PublicationMade } from './http/publication.ts'
export * as publicationHttp from './http/publication.ts'
export { ReviewAnswer } from './http/review.ts'
export * as http from './http/routes.ts'
export { SortingAnswer } from './http/sorting.ts'
export { GroupsAnswer, type JoinableGroup } from './http/themes.ts'
export { QuotableAnswer, SECTION_KINDS, type SectionKind, WorkspaceAnswer } from './http/workspace.ts'
export { Id } from './ids.ts'
export { LIBRARY_REACHES, LICENCES } from './library.ts'
export { LIMITS } from './limits.ts'
export type * from './mine.ts'
export { cleanName } from './names.ts'
export * from './network-file.ts'
export {
  type KnownNotice,
  type NoticeCode,
  type NoticeParams,
  notice,
  type ServerNotice,
} from './notices.ts'
export * from './orders.ts'
export type * from './organiser-views.ts'
export * from './records.ts'
export {
  type ChangedBy,
  isReason,
  type Reason,
  type ReasonParams,
  type Refusal,
  type RefusalKey,
  refuse,
} from './refusals.ts'
export type * from './socket-io.ts'
export { minuteBefore, nextStroke, strokeBefore } from './stroke.ts'
export type * from './views.ts'
export type * from './wall.ts'
export { KEEPALIVE_FRAME, MESSAGE, SYNC, SYNC_PATH, SYNC_PIECE } from './wire.ts'
