export { type Crib, cribOf } from '@folkmoot/formats/crib'
