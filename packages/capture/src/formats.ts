/** What a snapshot says it is. Each version reads and verifies all of them, and writes the first one named here. */

/** The root is the head of a tree, so that one note can be shown to be under it by a few hashes. */
export const SNAPSHOT_FORMAT = 'folkmoot-snapshot/3'
/** The root is one hash over header, commitments and texts. */
export const ONE_PIECE_FORMAT = 'folkmoot-snapshot/2'
/** Without texts of their own: titles, prompts and groups' names stand in the header, under the root. */
export const FIRST_FORMAT = 'folkmoot-snapshot/1'
