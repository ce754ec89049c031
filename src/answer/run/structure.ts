import type { Clause } from '../../plan/plan.ts'
import type { Intent } from '../question/index.ts'
import { normalise } from '../search/index.ts'
import type { View } from '../view.ts'
import { headingSaid } from './clause.ts'
import type { Finding, Found } from './finding.ts'
import { headingCitation, memberOf } from './members.ts'
import { numberedThrough } from './of-kind.ts'

const MANY = '(?:几|多少)(?:个|大)*'
const PARTS = new RegExp(`${MANY}(?:部分|章|块|板块|篇)`, 'u')
const SECTIONS = new RegExp(`${MANY}(?:小?节)`, 'u')
const ARTICLES = new RegExp(`${MANY}(?:条|款|点)`, 'u')
const LAST =
  /(?:编号?|排|写|列)(?:编|排|写|列)?[^,。?]{0,3}到[了第]*(?:几|多少)[号条]?|最后一[条个项](?:编?号?|是)*第?几|到(?:第)?几号?$/u

/** Words that only name the document, or its being numbered: what else a question says is about its matter. */
const PLAIN =
  /请问|文件|[底下上]面|底下|下头|小(?=点)|[点条](?=到|编|$)|方案|规划|计划|意见|通知|办法|细则|要点|纲要|东西|材料|一共|总共|合计|拢共|通篇|全文|全篇|正文|从头到尾|整个|里面?|下设|分[成为别]?|列|排|有|讲|设|编|写|含|包括|具体|任务|举措|措施|条目|内容|编号|标题|名字|叫|什么|都|和|及|这|本|该|那|份|个|的|了|是|呢|啊|呀|第|共|又|各|,|\?|\s/gu

const withoutLevels = (text: string): string =>
  [LAST, PARTS, SECTIONS, ARTICLES].reduce((rest, sign) => rest.replace(sign, ' '), text)

const listed = (what: 'parts' | 'items', clauses: readonly Clause[]): Finding[] =>
  clauses.length ? [{ type: 'members', what, members: clauses.map(memberOf) }] : []

/** 一共几章几条, 编号到几: how the document itself is divided and numbered, each level once. */
export function structureFor(view: View, { text }: Intent): Found | undefined {
  const { index, query } = view
  const plain = normalise(text)
  const part = LAST.test(plain) ? headingSaid(view, text) : undefined
  const own = part?.heading === undefined ? plain : plain.replace(normalise(part.heading), ' ')
  if (query.language !== 'zh' || withoutLevels(own).replace(PLAIN, '') !== '') return undefined
  const { plan, outline } = index
  const through = numberedThrough(plan).filter((one) => !part || outline.above(one).includes(part))
  const last = through.at(-1)
  const parts = outline.parts.filter(({ path }) => !/^(?:附件|附录|附表|注释|落款)/u.test(path))
  const sections = plan.clauses.filter(({ path }) => /\s第\S+节/u.test(path))
  const findings: Finding[] = [
    ...(PARTS.test(plain) ? listed('parts', parts) : []),
    ...(SECTIONS.test(plain) ? listed('items', sections) : []),
    ...(ARTICLES.test(plain) ? listed('items', through) : []),
    ...(LAST.test(plain) && last
      ? headingCitation(last).map((citation): Finding => ({ type: 'quote', citation }))
      : []),
  ]
  return findings.length ? { findings } : undefined
}
