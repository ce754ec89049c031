/** Sentences that only Slack needs. */
export const slack = {
  description: '惠民：在聊天里推进一份公开的方案',
  planCommand: '方案的进度、里程碑和周报',
  agent: '就方案提问，回答附原文出处；用 /plan 登记里程碑、查看进度。',
  prompts: [
    { title: '主要目标', message: '主要目标有哪些？' },
    { title: '重点任务', message: '有哪些重点任务？' },
  ],
  moreItems: (count: number) => `还有 ${count} 项没有显示，请缩小范围再查。`,
  moreCharacters: (count: number) => `还有 ${count} 字没有显示。`,
  moreParts: (count: number) => `还有 ${count} 段没有显示，请缩小范围再查。`,
  written: (value: string) => `你写的是“${value}”。`,
  tooLongToEdit: '上面最多放得下 3000 字，下面是放不下的部分，请缩短或放进佐证链接：',
  formFailed: '表单没能打开，你写的内容还在。请点下面的按钮再试。',
  notThere: '我不在你提问的频道里，没法把结果发过去，所以私下发给你。在频道里 /invite 我，下次就能直接发。',
  maybeThere: 'Slack 没有确认这条答复是否已经显示，所以私下再发给你一次。已经做了的不用再做。',
}
