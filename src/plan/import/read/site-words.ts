/** What the heads of government pages call each fact; blanks may spread the words. */
const FACTS = {
  title: ['标题', '名称', '信息名称', '文件名称'],
  issuer: ['发布机构', '发文机关', '发文单位', '制发机关', '公开机构', '发布单位', '制定机关'],
  number: ['发文字号', '文号', '文件编号', '公文文号'],
  issued: ['成文日期', '发文日期', '生成日期', '签发日期', '印发日期'],
  published: ['发布日期', '公开日期', '发布时间', '公布日期'],
  other: [
    ...[
      '索引号',
      '信息索引号',
      '主题分类',
      '组配分类',
      '体裁分类',
      '信息分类',
      '分类',
      '服务对象',
      '有效性',
      '时效性',
      '主题词',
    ],
    ...[
      '关键词',
      '公开形式',
      '公开方式',
      '公开范围',
      '公开时限',
      '生效日期',
      '失效日期',
      '废止日期',
      '信息来源',
      '来源',
    ],
    ...['浏览次数', '阅读次数', '字体', '字号', '统一登记号', '规范性文件编号', '分享到', '信息公开类别'],
  ],
} as const

export type PageFact = Exclude<keyof typeof FACTS, 'other'>

/** What the page that a document was saved from says of it. */
export type PageFacts = Partial<Record<PageFact, string>>

const LABELS = new Map(
  Object.entries(FACTS).flatMap(([fact, words]) => words.map((word) => [word as string, fact as keyof typeof FACTS])),
)
const BY_LENGTH = [...LABELS.keys()].sort((a, b) => b.length - a.length)
const LABEL = new RegExp(
  `(?:^|(?<=[\\s|【\\[]))(${BY_LENGTH.map((word) => [...word].join('[\\s\\u3000]{0,4}')).join('|')})\\s{0,4}(?:[】\\]]?[:：]|[】\\]]|(?=\\s|$))`,
  'g',
)

/** The facts that a text states behind their labels, in its order. */
export function labelled(text: string): { fact: keyof typeof FACTS; value: string }[] {
  const found = [...text.matchAll(LABEL)]
  return found.map((label, index) => ({
    fact: LABELS.get((label[1] ?? '').replace(/[\s\u3000]/g, '')) ?? 'other',
    value: text
      .slice(label.index + label[0].length, found[index + 1]?.index)
      .replace(/[\s|\u3000]+/g, ' ')
      .replace(/[【[]$/, '')
      .trim(),
  }))
}

/** Where the foot of a page begins, or a line of it stands. */
export const FOOT =
  /^(?:相关(?:链接|文件|解读|报道|阅读|附件|信息|政策|稿件)|[上下]一[篇条页]|(?:责任)?编辑[:：]|扫一扫|分享到|附件下载|【?\s?(?:打印|关闭|我要纠错|返回顶部)|主办(?:单位)?[:：]|承办(?:单位)?[:：]|版权所有|网站(?:标识码|地图)|.{0,12}ICP备)/

/** 首页 > 政务公开 > 规划: where on a site a page stands. */
export const TRAIL = /^(?:.{0,10}位置[:：])?\s{0,4}[^>》›]{1,20}(?:\s{0,4}(?:>{1,2}|›|»)\s{0,4}[^>›»]{1,30}){2,8}$/
