import { isStopWord } from '../../text/index.ts'
import { FUNCTION_CHARACTERS, FUNCTION_WORDS } from '../search/index.ts'

/**
 * Words that speak of progress and of a record as such, whatever the plan is about: they name nothing that is recorded.
 */
const list = (text: string): string[] => text.trim().split(/\s+/)

const WORDS: ReadonlySet<string> = new Set(
  list(`
  往里 往外 里头 里边 上头 东西 玩意 登记 登 登过 记录 记 记过 记了 录入 录 填报 填 上报 报 报过 报了 报送 申报 台账 里程碑 条目 条 笔 佐证 证明 证据 材料 凭证 附件 链接 依据 更正 改 改过 修改 订正 撤回 撤销 审核 审批 待审 未审 审 审过 通过 退回 批 批准 批了
  进度 进展 完成 完成率 完成度 完成情况 达到 达标 达成 实现 做到 做完 做满 做 做成 推进 落实 建成 建 建好 建设 新建 新增 增加 增长 增 新上 上 上了 立项 认定 启动 开始 动手 起步 开展 组织 实施 打造 培育 累计 合计 总数 总量 总共 数 数量 数字 比例 占比 百分之 百分比 率 目标 指标 任务 专题 项目 事项 板块 领域 工作
  得 每 个 新 才能 才会 够 才够 不够 足够 够不够 加 加上 加在一起 加起来 一起 总和 动静 水平
  make makes made get gets got take takes put come came go going
  last latest newest first recent entry entries record records recorded log logged logs progress so far done complete completely fully entirely completed finished reached target targets goal goals task tasks added new more most least short missing left behind late overdue schedule pace rate time month months year years week weeks quarter half end evidence proof corrected approved pending waiting approval review rank completion share total still yet already now current currently number items did were reach reaches halfway renovation renovations construction installation installations replacement replacements upgrade upgrades refurbishment rollout
  超前 超额 拖 拖得 垫底 掉队 赶 赶得 落后 滞后 逾期 超期 延期 到期 过期 期限 到点 劲头 势头 步子 慢 快 领先 提前 按时 按期 如期 及时 序时 速度 平均 趋势 预计 预测 照 按 差 还差 缺 剩 剩余 剩下 离 距 距离 缺口 差距 排序 排名 排行 比 相比 最新 最近 最后 最高 最低 最多 最少 上次 出来 进来 上来 下来 过来 起来 进去 上去 下去 占 分批 能有 能到 会有 共有 后来 原来 原先 改成 每年 每月 每季度 今年 去年 前年 明年 本年 本月 上月 上周 本周 年底 年初 年末 上半年 下半年 季度 月底 月初 月末 今天 昨天 前后 先后 期间 同期 目前 现在 现有 当前 如今 截至 截止 为止 以来 至今 全部 总体 整体 各 各自 分别 情况 状态 状况 有效 作数 算数 备注 注明
  实际 实际上 实际的 真正 真实 确实 的确 确切 准确 大致 差不多 总算 终于 彻底 完全 单独 只有 光是 还是 至少 最多
  `),
)

/** 台数, 张数. */
const NUMBER_OF = /^\p{Script=Han}数$/u

/** 换得, 清完了: a verb with what closes it. */
const stemOf = (word: string): string => word.replace(/(?<=.)[完好够掉到]?[了过着得]$|(?<=^.)[完掉到]$|(?<=.)的$/u, '')

/** Whether a word only speaks of progress or of the record. */
export const isRecordWord = (word: string): boolean =>
  WORDS.has(word) || WORDS.has(stemOf(word)) || NUMBER_OF.test(word)

const HAN = /\p{Script=Han}/u
/** 哪几类, 几大, 多少家: the segmenter joins what asks with what counts. */
const ASKS = /^(?:(?:第?[一二两三四五六七八九十百千万几]+|哪|什么|多少|怎么|咋|啥).{0,2}|[每各这那某].)$/u

const isFunctionWord = (word: string): boolean =>
  FUNCTION_CHARACTERS.has(word) || word.replace(FUNCTION_WORDS, '') === '' || (ASKS.test(word) && word.length <= 4)

/** What stands before a verb and says of it whether, how far or when: 没种, 全干, 才干, 多收. */
const BEFORE_VERB = /^[没未不全都才刚已又还够多](?=.$)/u

/** A verb of one character with what stands before it: it names nothing. */
export const isSaidOfVerb = (word: string): boolean => BEFORE_VERB.test(word)

/** Of 换了 one character is left, which names nothing by itself. */
const isShortVerb = (word: string): boolean => word.length > 1 && stemOf(word).length === 1

/** Whether a word of a normalised text says what it is about. */
export const tells = (word: string): boolean =>
  !/^[\d.,%]+$/.test(word) &&
  !(HAN.test(word) ? isFunctionWord(word) || isShortVerb(word) : isStopWord(word) || word.length < 2)
