/** How a file of its kind is made shorter. */
function shorten(file: string): string {
  if (/\.docx$/i.test(file)) return '请用 Word 或 WPS 打开，只保留正文另存后再试。'
  if (/\.pdf$/i.test(file)) return '请用 PDF 阅读器只保留正文的几页，另存后再试。'
  if (/html?$/i.test(file)) return '请用浏览器打开，把正文复制到 .txt 里再试。'
  if (/\.ya?ml$/i.test(file)) return '请核对是不是选错了文件。'
  return '请只保留方案正文后再试。'
}

/** Why a file is not read, or not read on: it would take too long or too much. */
export const tooMuch = {
  notRegular: (path: string) => `${path} 不是普通文件（是设备、管道之类）。请给出方案文件本身。`,
  tooLarge: (file: string, megabytes: number, limit: number) =>
    `${file} 有 ${megabytes} MB，超过 ${limit} MB。方案正文不会这么大：请只保留正文，去掉图片和附件后再试。`,
  tooManyNumbers: (file: string, numbers: number) =>
    `${file} 有 ${numbers} 个数，远超一份方案。请只保留方案正文后再试。`,
  crammed: (file: string, line: number, numbers: number) =>
    `${file} 第 ${line} 行有 ${numbers} 个数挤在一起，中间几乎没有标点，不像方案的正文，没有继续读。请核对这一行，断开或删去后再试。`,
  tooManyTargets: (targets: number) =>
    `从这份文件读出 ${targets} 个目标，远超一份方案，没有写入。请只保留方案正文后再试。`,
  bomb: (file: string) => `${file} 展开后太大，不像一份方案，没有继续读。${shorten(file)}`,
  endless: (file: string) => `${file} 读得太久，或者太占内存，不像一份方案，没有继续读。${shorten(file)}`,
}
