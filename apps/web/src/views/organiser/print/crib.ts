/** The crib lives with the activities, so that the programme's publication has the same. */
export { cribOf } from '@folkmoot/formats/crib'
