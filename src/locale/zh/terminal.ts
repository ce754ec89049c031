export const terminal = {
  usage: '用法：npm run -s plan -- <命令>，npm run -s ask -- "<问题>"；加 --json 输出结构化结果，--lang en 用英文。',
  unknownFlag: (flag: string) => `没有 ${flag} 这个开关。`,
  unknownLanguage: (name: string) => `没有“${name}”这种语言，可用 zh 或 en。`,
  valueMissing: (flag: string) => `${flag} 后面缺少值。`,
  botGone: '机器人还没答完就停了，请再试一次。已登记的内容都在。',
  badLine: (line: number) => `第 ${line} 行不是 {"id","question"} 形式的 JSON，已跳过。`,
  planUsage:
    '用法：npm run plan:import -- 文件 [--slug 代号] [--replace] [--figures] [--lang zh|en]；npm run plan:load -- 代号或文件',
}
