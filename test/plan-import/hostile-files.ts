import { deflateRawSync, deflateSync } from 'node:zlib'
import { docx, p, packed, tbl, td, tr, w } from './docx.ts'
import { assembled } from './pdf.ts'

const MEGABYTE = 1024 * 1024
const repeated = (count: number, text: string) => text.repeat(count)
const deflated = (text: string) => ({ data: deflateRawSync(Buffer.from(text)), size: Buffer.byteLength(text) })

const document = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`

/** A Word file whose text is that, and whose directory may say another size. */
const word = (text: string, size?: number): Buffer =>
  packed({ 'word/document.xml': { ...deflated(text), ...(size !== undefined && { size }) } })

/** A PDF with that many pages, all of which show the same content. */
const pages = (count: number, content: string, filter = '') =>
  assembled([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${repeated(count, '3 0 R ')}]/Count ${count}/MediaBox[0 0 595 842]>>`,
    '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>',
    `<</Length ${content.length}${filter}>>stream\n${content}\nendstream`,
  ])

const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${[...'bcdefghij']
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
  .join('')}]>`

/** Files made to take long or much, by name; each is small itself. */
export const HOSTILE: Record<string, () => Buffer | string> = {
  'bomb.docx': () => word(document(repeated(MEGABYTE * 4, '<w:p><w:r><w:t>一二三四五六七八</w:t></w:r></w:p>'))),
  'under-the-limit.docx': () => word(document(repeated(700_000, '<w:p><w:r><w:t>一二三四五六七八</w:t></w:r></w:p>'))),
  'one-paragraph.docx': () => word(document(p(repeated(200 * MEGABYTE, 'a')))),
  'lying.docx': () => word(document(repeated(MEGABYTE * 4, '<w:p><w:r><w:t>一二三四五六七八</w:t></w:r></w:p>')), 1000),
  'laughs.docx': () => word(document(p('<w:r><w:t>甲&j;乙</w:t></w:r>'), laughs)),
  'deep.docx': () => docx([repeated(100_000, '<w:tbl><w:tr><w:tc>')]),
  'deep-groups.docx': () => docx([repeated(400, '<w:ins>') + p('甲') + repeated(400, '</w:ins>')]),
  'elements.docx': () => word(document(`<w:tbl><w:tr><w:tc>${repeated(2_000_000, '<w:p/>')}</w:tc></w:tr></w:tbl>`)),
  'spans.docx': () =>
    docx([tbl(...Array.from({ length: 5000 }, () => tr(td('甲', w('gridSpan', { val: 100_000 })), td('乙'))))]),
  'styles.docx': () =>
    docx([p('甲', w('pStyle', { val: 's0' }))], {
      styles: Array.from({ length: 50_000 }, (_, index) =>
        w('style', { type: 'paragraph', styleId: `s${index}` }, w('basedOn', { val: `s${(index + 1) % 50_000}` })),
      ).join(''),
    }),
  'bomb.pdf': () =>
    pages(1, deflateSync(Buffer.from(repeated(100 * MEGABYTE, 'q Q '))).toString('latin1'), '/Filter/FlateDecode'),
  'pages.pdf': () => pages(100_000, 'q Q'),
  'drawing.pdf': () => pages(1, repeated(300_000, '0 0 m 9 9 l S ')),
  'deep.html': () => `<html><body>${repeated(300_000, '<div>')}方案`,
  'unclosed.html': () => `<html><body>${repeated(300_000, '<p>一')}${repeated(300_000, '</b>')}`,
  'spans.html': () =>
    `<html><body><table>${repeated(2000, '<tr><td rowspan=60000 colspan=60000>甲</td><td>乙</td></tr>')}</table></body></html>`,
  'attributes.html': () =>
    `<html><body><p ${repeated(400_000, 'a=1 ')}>方案${repeated(400_000, '&amp')}</p></body></html>`,
  'marks.md': () => `# 甲\n\n# 乙\n\n${repeated(100_000, '**甲 __乙 *丙 `丁 ~~戊 [己](')}`,
  'brackets.md': () => `# 甲\n\n# 乙\n\n${repeated(300_000, '[')}${repeated(300_000, '<a ')}`,
  'delimiters.md': () => `# 甲\n\n# 乙\n\n甲|乙\n${repeated(100_000, '-|- ')}x\n`,
  'blanks.txt': () => `测试方案\n一、目标\n甲${repeated(300_000, ' ')}乙\n${repeated(300_000, ' ')}x\n`,
  'dots.txt': () => `测试方案\n目录\n甲${repeated(300_000, '.')}乙\n${repeated(300_000, '…')}1\n`,
  'digits.txt': () => `测试方案\n一、目标\n建成${repeated(300_000, '1')}个。\n`,
  'numerals.txt': () => `测试方案\n一、目标\n${repeated(300_000, '一')}\n${repeated(300_000, '第')}\n`,
  'one-line.txt': () => `测试方案 ${repeated(60_000, '完善制度，落实责任。')}`,
  'lines.txt': () => `测试方案\n${repeated(60_000, '完善制度，落实责任，加强协同。\n')}`,
  'items.txt': () =>
    `测试方案\n一、重点任务\n${Array.from({ length: 60_000 }, (_, index) => `${index + 1}.建成中心${index}个。`).join('\n')}`,
  'same.txt': () => repeated(60_000, '甲\n'),
  'pages.txt': () => `测试方案\n${repeated(20_000, '海云市行动计划\n— 3 —\n完善制度，落实责任，加强协同，形成合力\n')}`,
  'tabs.txt': () => `测试方案\n${repeated(40_000, '甲\t乙\t丙\n')}`,
  'crammed.txt': () => `测试方案\n一、目标\n${repeated(3000, '1个、')}\n`,
  'crammed-words.txt': () => `Test plan\n\n1. Goals\n\nWe will open ${repeated(2000, 'twenty ')}centres.\n`,
  'numbers.txt': () => `测试方案\n一、目标\n${repeated(30_000, '到2028年建成服务中心10个，')}\n`,
  'numerals-of-words.txt': () => `测试方案\n一、目标\n${repeated(30_000, '建成中心两个。\n')}\n`,
  'wide.txt': () => `测试方案\n${repeated(100_000, '甲\t')}\n${repeated(100_000, '乙\t')}\n`,
}
