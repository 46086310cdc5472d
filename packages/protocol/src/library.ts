/** What can be chosen where something is published. No schema: a desk shows it. */

/** Audiences beyond the people who were there: a library is for one of them. */
export const LIBRARY_REACHES = ['programme', 'public'] as const
/** Under which licence a library is; empty: none is given. */
export const LICENCES = ['', 'CC BY 4.0', 'CC BY-NC 4.0', 'CC BY-NC-ND 4.0', 'OGL 3.0'] as const
