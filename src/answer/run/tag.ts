/** 吧, 对不对: what makes a claim of it. */
const TAG =
  /[,，]?(?:没[记说搞弄看]?错|对不对?|对|是不是|是|真的假的|属实|是这样|是真的|有这[条回]事?|方案是这么[写说]的)?[吧吗么呢啊不]*[?？!！。]*$/u

/** What is claimed, without what asks whether it is so. */
export const withoutTag = (text: string): string => text.replace(TAG, '')
