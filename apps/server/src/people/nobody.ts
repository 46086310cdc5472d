/** The table of pages that are nobody's: notes stay there whose writers were removed. No table has this id. */
export const NO_TABLE = 'nobody'
