export { chineseSections } from './chinese.ts'
export { englishSections } from './english.ts'
export type { Front } from './front.ts'
export { type Mark, markOf } from './marks.ts'
