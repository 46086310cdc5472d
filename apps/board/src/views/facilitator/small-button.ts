/** For the side columns: still 44 px for a thumb, but narrower than the primary action. */
export const SMALL_BUTTON = 'min-h-11! px-3! py-1! text-small!'
