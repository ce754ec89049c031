/**
 * Words that ask, join, point or are polite: closed classes of the language, the same for every plan. They say nothing of
 * what a question is about.
 */
const list = (text: string): string[] => text.trim().split(/\s+/)

const CHINESE: readonly string[] = list(`
  什么样 什么地方 什么 啥样 啥 哪些地方 哪些 哪个 哪几个 哪几 哪里 哪儿 哪种 哪项 哪类 哪一个 哪一 哪家 哪年 哪天 哪 多少 多大 多高 多久 多长 百分之几 百分之 几成 几个 几项 几条 几种 几类 几家 几 怎么样 怎么办 怎么着 怎么 怎样 咋样 咋办 咋 如何 何时 何种 为什么 为何 为啥 谁
  是不是 对不对 有没有 能不能 会不会 要不要 可不可以 算不算 是否 能否 可否 有无 是吧 对吧 是吗 对吗 好吗 行吗 没错吧 没错
  我们 你们 他们 它们 她们 咱们 咱 大家 自己 我 你 您 他 她 它 这个 那个 这些 那些 这里 那里 这边 那边 这儿 那儿 这样 那样 这么 那么 这种 那种 这份 这项 那项 这块 那块 这 那 该 其中 其他 其它 其 某些 某个 各个 各自 每个 另外 别的
  的是 的话 是的 的 了 着 吗 呢 吧 啊 呀 嘛 么 哈 呗 哦 嗯 喂 啦 诶
  是 有 没有 没 不是 不 在 从 到 由 对于 关于 有关 至于 向 把 被 让 给 跟 和 与 及 以及 或者 或 并且 并 而且 但是 但 如果 要是 假如 假设 因为 所以 由于 虽然 然后 按照 按 根据 通过 靠 比 除了 为了 之间 当中
  要 可以 应该 应当 需要 想要 想 打算 必须 一定 可能 大概 大约 究竟 到底 具体 详细 分别 一般 其实 真的 目前 现在 当前 如今 已经 已 正在 将要 还有 还 也 都 就是 就 才 只 又 再 很 太 最 更 非常 特别 尤其 一共 总共 共有 合计 全部 所有 整个 一切 一起 一下 一点 一些 一个 来着
  请问 请教 请 问一下 问下 问问 想问 麻烦 谢谢 多谢 你好 您好 劳驾 帮忙 帮我 帮 告诉我 告诉 知道 了解 说说 说到 说法 说明 说 讲讲 讲到 讲 谈谈 谈 提到 提及 提过 提 出现过 出现 写到 写在 写了 提了 讲了 说了 列了 写 放在 列在 归在 列出 列举 列一下 列 介绍 解释 总结 概括 归纳 梳理 捋一下 查一下 看一下 看看 看 找找 找 给出 发我 发给我 规定 要求 算是 叫做 叫 属于 包括 包含 涉及 涵盖
  里面 里头 时候 期间 方面 情况 东西 事情 问题 意思 内容 部分 相关 主要 主要的
  方案 文件 规划里 规划中 计划里 计划中 意见里 意见中 通知里 办法里 纲要里 原文 文中 文里 全文 咱们这 一句话 两句话 三句话 一两句话 简单 简要 大致 做些 干啥 干嘛
`)

const isLong = (word: string): boolean => word.length > 1

/** The longer ones wherever they stand, the longest first, so that 有没有 is not read as 有. */
export const FUNCTION_WORDS = new RegExp(
  CHINESE.filter(isLong)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
)

/** Single characters, which are parts of other words as well: 能 in 新能源. */
export const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(CHINESE.filter((word) => !isLong(word)))
