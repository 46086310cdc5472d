/**
 * Loaded before a server of a test (`node --import`): its clock is so many ms ahead of the computer's as FOLKMOOT_TEST_AHEAD_MS says, so
 * that a start after hours needs no hours.
 */
const trueNow = Date.now
const ahead = Number(process.env.FOLKMOOT_TEST_AHEAD_MS ?? 0)
Date.now = () => trueNow() + ahead
