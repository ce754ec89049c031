/** What the bot says about a request as a whole. */
export const bot = {
  unknownCommand: (word: string) => `没有“${word}”这个命令。`,
  betweenSentences: '',
  didYouMean: (names: string[]) => `是不是要用：${names.join('、')}？`,
  seeHelp: '输入 help 查看全部命令；想提问请用 ask。',
  askThis: '作为问题来问',
  showHelp: '查看帮助',
  surplus: (words: string) => `这些内容没有用上：${words}。请放进某一项里（如 说明:…），或去掉后再试。`,
  notAllowed: (needed: string, has: string, next: string) => `这个操作需要“${needed}”角色，你现在是“${has}”。${next}`,
  askAdmin: '请让管理员用 member 命令为你分配角色。',
  noFilesHere:
    '这里交不了文件。请在惠民的网页里用 import 上传，或在终端用 npm run plan:import -- 文件；核对之后，在这里用 load 代号 加载。',
  needsForm: '还差一点，请补全或改正：',
  fillIn: '填写表单',
  bug: (reference: string) =>
    `出了点意外，这次没有完成，你的内容没有丢失，可以再试一次。若仍不行，请把编号 ${reference} 告诉管理员。`,
  database: {
    full: '存放记录的磁盘满了，这次没有登记任何内容，已有的记录都在。请告诉管理员腾出空间，然后再试。',
    readOnly: '记录现在只能读、不能写，这次没有登记任何内容，已有的记录都在。请告诉管理员，恢复后再试。',
    gone: '记录暂时连不上。',
    silent: '记录没有及时回应。',
    nothingDone: '这次什么也没有做，请过一会儿再试；若一直如此，请告诉管理员。',
    unclear: '还不清楚这次有没有做成：请过一会儿先查一查（如用 milestones），没有再重做；若一直如此，请告诉管理员。',
  },
  emptyQuestion: '想问什么？请把问题写在后面，例如：主要目标有哪些？',
}
