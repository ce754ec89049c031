import { DOES, LEADING_MAKE, MAKES } from './find/index.ts'
import { LEADING_PLACE } from './tidy.ts'

const words = (list: string): string => list.trim().split(/\s+/).join('|')

/** Verbs that say only that it is done. */
const LIGHT = words('完成 实现 实施 开展 组织 启动 推进 推动 落实 安排 部署 统筹 新增 增加')

/** Verbs that bring about what is counted: that it is counted says as much. */
const BRINGS = words(`
  建设 建成使用 建成 建好 办好 办成 绘制 新建 再建 共建 修建 增设 新设 设立 设置 开设 开办 创建 创成 争创 打造 培育 培养 引进 引入
  引育 招引 吸引 集聚 形成 组建 建立 构建 布局 认定 遴选 选取 选择 评选 选树 选派 选聘 选育 选拔 聘用 录用 录取 招录 招收
  招聘 招募 推出 制定 研发 开发 举办 承办 发布 搭建 落地 创造 获得 取得 授权 投入 投放 筹集 筹措 争取 募集 融资 发行 种植
  造林 配备 配置 添置 购置 采购 储备 拨付 下达 发放 提供 编制 出版 派驻 派出 发展 增配 铺设 敷设 架设 安装 上线 公布 签订
  新开(?![发通工办设展拓放]) 开通 创作 征集 命名 划定 规划 谋划`)

const PLAIN = new RegExp(`${LIGHT}|${BRINGS}|[成了起出好并和、及与新再]`, 'g')
const LEADING_PLAIN = new RegExp(`^(?:${LIGHT}|${BRINGS})+(?=.{2})`)
const LEADING_LIGHT = new RegExp(`^(?:${LIGHT})+(?=.)`)
const ONLY_LIGHT = new RegExp(`^(?:${LIGHT})$`)
const LEADING_ADVERB = new RegExp(`^(?:(?:分[类批步期]|先行|率先|优先|首批|定向|同步|年度)(?=(?:${MAKES.source})))+`)
const TRAILING_DEED = new RegExp(`(?<=.{2})新?(?:${MAKES.source})$`)

/** 先行建成, 定向招录: how it is done is no part of what is done. */
const withoutAdverb = (said: string): string => said.replace(LEADING_ADVERB, '')

/**
 * 新建学校 is about schools, and so is their number; 改造学校 keeps its verb, as not every school is counted, but those
 * to which it is done.
 */
export function withoutPlainVerbs(said: string): string {
  const object = withoutAdverb(said)
  const chain = verbsAt(object)
  const thing = object.slice(chain.length)
  if (ANYTHING.test(thing)) return object
  if (SIZE.test(thing) && /^完成./.test(chain)) return object.slice(2)
  if (!tells(chain)) return thing
  // 新建回收点: the second verb is the beginning of a noun.
  return object.replace(thing.length < 2 ? LEADING_PLAIN : LEADING_LIGHT, '')
}

/** 建设项目, 组织活动: a thing that says nothing without its verb. */
const ANYTHING = /^(?:项目|工程|任务|工作|行动|活动)$/

/** 完成造林面积: how much says nothing without what is done. */
const SIZE = /^(?:面积|里程|长度|数量|规模)$/

/** The verbs that a text begins with. */
export const verbsAt = (said: string): string => LEADING_MAKE.exec(withoutAdverb(said))?.[0] ?? ''

/** The thing alone, where there is one. */
export function withoutVerbs(said: string): string {
  const thing = withoutAdverb(said).slice(verbsAt(said).length)
  return thing.length < 2 ? said : thing
}

/** Whether one of these verbs says more than that something is made. */
export const tells = (chain: string): boolean => chain.replace(PLAIN, '') !== ''

/** 改造提升5家: the verbs, where nothing else is said. */
export function bareDeedIn(said: string): string {
  const deed = withoutAdverb(said.replace(/^(?:[\s、和与及]|并(?!网))+|\s+$/g, ''))
  return deed !== '' && deed.replace(LEADING_MAKE, '') === '' ? deed.replace(LEADING_LIGHT, '') : ''
}

/** 在园区, 沿国道: where or for whom it is done. */
const WHERE = new RegExp(`^[在沿为向对].{2,}?(?=${DOES.source})`)

/** 改造小区10个、完工3个: how far it has come. */
export const STAGE = /^新?(?:[开完竣动复]工|投[用产]|通车|并网|交付)+$/

/** 新建菜市场3家、改造5家, 项目开工43个、竣工38个: the other deed with the same thing. */
export function withDeed(name: string, deed: string): string {
  if (deed === '' || name === '' || name.includes(deed) || ONLY_LIGHT.test(deed)) return name
  const tail = TRAILING_DEED.exec(name)
  if (STAGE.test(deed) && !STAGE.test(tail?.[0] ?? '')) return `${name}${deed}`
  const place = (LEADING_PLACE.exec(name) ?? WHERE.exec(name))?.[0] ?? ''
  const chain = place.length + verbsAt(name.slice(place.length)).length
  if (chain > place.length && chain < name.length) return `${place}${deed}${name.slice(chain)}`
  return tail ? `${name.slice(0, tail.index)}${deed}` : `${deed}${name}`
}
