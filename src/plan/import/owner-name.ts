/** 一、甲市, （二）乙县, 其中：1.丙区: the mark before whose row it is; 全市小计： may have a colon behind it. */
const MARK =
  /^(?:其中[:：]?\s*)?(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．])?\s*|[:：]$/g
const WHOLE = /^(?:.{0,4})?(?:总计|合计|小计|共计|总数)$|^全[国省市区县旗州镇乡]$/
const OWNER =
  /^\p{L}[\p{L}\p{N}（）()、]*(?:[省市县区旗州盟镇乡村厅局委办处院校学场站所园厂队]|街道|苏木|社区|公司|中心|单位|集团|管委会|办事处|兵团)(?:[（(].+[)）])?$/u

/** Whose row of a table it is, without its mark and the blanks that fill its cell. */
export const ownerIn = (text: string): string =>
  text.replace(MARK, '').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')

/** 合计, 全市: the row of all of them together. */
export const isWhole = (name: string): boolean => WHOLE.test(name)

/** A town, a school, an office, or all of them together. */
export const isOwner = (name: string): boolean => isWhole(name) || isPlace(name)

export const isPlace = (name: string): boolean => !isWhole(name) && OWNER.test(name)
