import type { planImport as zh } from '../zh/import.ts'
import { tooMuch } from './too-much.ts'

const are = (count: number) => (count === 1 ? 'is' : 'are')

export const planImport: typeof zh = {
  ...tooMuch,
  empty: (file) => `${file} is empty. Choose a file that has the plan’s text.`,
  missing: (file) => `There is no file ${file}. Check the path.`,
  misnamed: (file, kind) =>
    `${file} is called ${kind}, but holds plain text. Download or save it again; if it is text, rename it to .txt and import it.`,
  notAKind: (file) =>
    `${file} is not of a kind that can be read. Name the plan’s .docx, .pdf, .html, .md or .txt; save other formats as one of them.`,
  planFileGiven: (file) =>
    `${file} is a plan file already and need not be imported. Check it and load it with plan:load.`,
  planFolder: (path) => `${path} is a folder. Name one of its plan files (.yaml), or the plan’s short name.`,
  documentGiven: (path) =>
    `${path} is a document, not a plan file. Import it with plan:import first, check what was written, then load that.`,
  notAPlanFile: (path) => `${path} is no plan file. Plan files end in .yaml; plan:import writes them.`,
  noPlanFile: (name, folder) =>
    `The plans folder ${folder} has no “${name}”. Check the short name, or import the document with import first.`,
  noPlanFileNorPath: (name, folder) =>
    `There is no plan file “${name}”, neither in the plans folder ${folder} nor as a path. Check the name, or import the document with plan:import first.`,
  earlierPlace: (name, path) =>
    `The plans folder has no “${name}”; this program once kept plan files in ${path}. To use that one, load this path, or move it into the plans folder.`,
  folder: (file) => `${file} is a folder. Name the plan’s own file (.docx, .pdf, .html, .md or .txt).`,
  tooLong: (file, lines, characters) =>
    `${file} has ${lines} lines and ${characters} characters, far more than a plan. Keep only the plan’s text and try again.`,
  runaway: (file, line, digits) =>
    `Line ${line} of ${file} has a number of more than ${digits} digits; the file may be damaged. Check the line and try again.`,
  tooDeep: (file) => `${file} is nested too deep and was not read on. Open it and copy its text into a .txt file.`,
  scan: (file) =>
    `${file} is a scan: it has pictures and no text. Run text recognition (OCR) first, or save its text as .txt or .docx.`,
  unmapped: (file) =>
    `The fonts of ${file} do not say which characters they show, so that it cannot be read. Run text recognition (OCR), or ask for the .docx.`,
  lockedPdf: (file) => `${file} needs a password. Save it as a PDF without one.`,
  brokenPdf: (file) => `${file} is no sound PDF. Download it again, or save a copy from a viewer.`,
  richText: (file) => `${file} is an RTF file. Save it as .docx.`,
  oldWord: (file) => `${file} is an old Word file (.doc) or an encrypted one. Save it as .docx.`,
  brokenWord: (file) => `${file} is no sound .docx. Save it as .docx again.`,
  archive: (file) => `${file} is an archive or another office format, not a .docx. Unpack it, or save it as .docx.`,
  binary: (file) => `${file} is not a text file. Choose the plan’s .docx, .pdf, .html, .md or .txt.`,
  encoding: (file) =>
    `The encoding of ${file} is unknown (neither UTF-8 nor UTF-16 nor GB18030). Save it as UTF-8 text.`,
  slug: (slug) => `“${slug}” cannot name a plan. Use small letters, digits and hyphens, such as city-pilot.`,
  exists: (path) => `${path} exists already. Add --replace to put the new text in its place, or choose another name.`,
  needsSlugSwitch:
    'The file’s name gives no short name. Choose one with --slug: small letters, digits and hyphens, such as --slug city-2030.',
  needsSlug: 'The file’s name gives no short name. Choose one: small letters, digits and hyphens, such as city-2030.',
  keptAside: (path) => `The plan file that was there is kept as ${path}.`,
  notWritten: (path, reason) =>
    `${path} cannot be written: ${reason}. Make the folder writable, or name another one in PLANS_DIR.`,
  otherSlugInFile: (own, given) =>
    `This plan file says that its short name is ${own}, not ${given}. Correct one of them; left empty, the file’s own is used.`,
  notLoadable:
    'The plan read from this file does not pass the check, and was not written. Check that it is the right file:',
  load: 'Load this plan',
  otherSlug: (path, slug) => `${path} holds another plan (${slug}) and was left alone. Choose another name.`,

  gap: (before, now) => `the numbers go from ${before} to ${now}; a clause may be missing`,
  inlineHeadings: (count) => `this paragraph was cut into clauses at ${count} headings inside it`,
  repeatedTitle: 'a repeated page heading, left out',
  doubtful: {
    unsure: (path) => `it is not certain whether this figure in “${path}” is a target; if it is, add it to targets`,
    ambiguous: (path) => `this figure in “${path}” can be read in two ways; write in targets which is meant`,
  },
  lostTable: (path, count) =>
    `${count} numbers in “${path}” stand alone on their lines, like the cells of a table that fell apart; none was taken for a target: import a file that has the table (Word, a web page, Markdown), or add them to targets`,
  contradictory: (code) =>
    `the figures read for target ${code} are not those of its wording, so that only the wording was kept; write kind: amount, amount and unit into targets`,
  repeatedInAnnex: (path, count) =>
    `${count} ${count === 1 ? 'line' : 'lines'} of “${path}” repeat what the text before says, whose figures count once; add them if they are something else`,
  severalLeads: (count) => `the text of this task names responsible bodies ${count} times; they were put together`,
  noTasks: 'no tasks were found; write themes and tasks into the plan file',
  assumedTasks: 'no part is called tasks; these parts were taken for them',
  noDate: 'no date is stated, so it is no dated target',
  leftOutTitle: (count) => `Left out (${count})`,
  leftOut: {
    furniture: 'page headings and numbers',
    struck: 'struck out',
    deleted: 'deleted in a tracked change',
    hidden: 'hidden',
    contents: 'contents',
    repeated: 'repeated word by word',
    navigation: 'other parts of the page',
    attachment: 'attachments that are files of their own',
    unreadable: 'pages that are pictures without text',
  },
  leftOutLine: (reason, count, words) => `${reason} (${count}): ${words}`,
  period: 'the period was inferred; check it',
  noOutline: 'no numbered headings were found; the text was cut at its heading lines only',

  reviewTitle: (title) => `Please check: ${title}`,
  found: 'Found',
  number: 'Number',
  issuer: 'Issuer',
  issued: 'Issued',
  outline: 'Clauses',
  targets: 'Targets',
  targetColumns: { code: 'Code', name: 'Target', wording: 'Wording', kind: 'Kind', due: 'Due', clause: 'Clause' },
  noTargets: 'No targets were found',
  tasks: 'Tasks',
  measures: 'Measures',
  lead: (name) => `lead: ${name}`,
  participants: (name) => `with: ${name}`,
  dueOn: (day) => `due: ${day}`,
  doubts: (count) => `Please look at these (${count})`,
  doubt: (place, words, reason) => `${place}${words && ` “${words}”`}: ${reason}`,
  atLine: (line) => `Line ${line}`,
  atPage: (page) => `Page ${page}`,
  atParagraph: (paragraph) => `Paragraph ${paragraph}`,
  atRow: (table, row) => `Table ${table}${row === undefined ? '' : `, row ${row}`}`,
  noDoubts: 'Nothing was in doubt',
  account: (all, targets, background, doubts) =>
    `The text has ${all} ${all === 1 ? 'figure' : 'figures'}: ${targets} ${targets === 1 ? 'is a target' : 'are targets'}, ${background} ${are(background)} background, ${doubts} ${are(doubts)} in doubt.`,
  accountHint: 'To list each of them, add --figures to plan:import in a terminal',
  accountTitle: 'The figures of the text',
  accountColumns: { line: 'Place', wording: 'Wording', fate: 'Counted as', clause: 'Clause' },
  fates: { target: 'target', background: 'background', doubt: 'in doubt' },
  reasons: {
    past: 'how things were or are',
    existing: 'in a part about the state of things',
    notice: 'in the notice, title or signature',
    repeat: 'a repetition of the body',
    word: 'a number inside a word',
    list: 'the length of a list',
    condition: 'it says which ones are meant',
    rule: 'a standard, a subsidy or an estimate',
    ratio: 'what a rate is counted by',
    share: 'a share of the figure before it',
    duration: 'how long a procedure takes',
    name: 'part of a name',
    detail: 'a detail told beside',
    baseline: 'a baseline',
  },
  written: (path) => `Written to ${path}. Check it, correct it, then load it.`,

  problemsTitle: (count) => `The plan file needs ${count} ${count === 1 ? 'correction' : 'corrections'}`,
  problem: (line, what) => `Line ${line}: ${what}`,
  unread: (path) => `The plan file ${path} cannot be used:`,
  yaml: (reason) => `this is not well-formed YAML (${reason}). Check indents, colons and quotation marks`,
  tabs: 'there is a tab in the indent. YAML takes only blanks there: write blanks instead',
  planFileTooLong: (lines, characters) =>
    `the file has ${lines} lines and ${characters} characters, far more than a plan. Check that it is the right file`,
  planFileTooDeep: 'its parts are nested too deep. Check indents and brackets',
  aliases: 'too many YAML aliases (& and *). Write the content out',
  notAPlan: 'this is no plan file. Its first line says slug: and the plan’s short name',
  missingKey: (key) => `${key} is missing`,
  unknownKey: (keys) => `${keys} is not known; delete it or correct its spelling`,
  choice: (key, offered) => `${key} can only be: ${offered}`,
  wrongType: (key, wanted) => `${key} must be ${wanted}`,
  types: {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a set of “key: value”',
  },
  day: (key) => `${key} must be a day such as 2020-12-31`,
  code: (key, example) => `${key} must look like ${example}`,
  emptyText: (key) => `${key} must not be empty`,
  negative: (key) => `${key} must not be below 0`,
  otherwise: (key, reason) => `${key} is wrong: ${reason}`,
  twice: (name) => `“${name}” stands twice; change one of them`,
  noClause: (code, path) => `${code}: there is no clause “${path}”. It must be the same as a path in clauses`,
  notVerbatim: (code, quote) => `${code}: “${quote}” is not in its clause. Copy the words as published`,
  noTheme: (code, theme) => `${code}: there is no theme “${theme}”. Write it into themes first`,
  noParent: (path, parent) => `“${path}” stands under “${parent}”, which is not in clauses`,
  needs: (code, field, value, missing) => `${code}: ${field} is ${value}, so it needs ${missing} as well`,
  notWith: (code, field, value, surplus) =>
    `${code}: ${field} is ${value || 'empty'}, so it has no ${surplus}; delete it or correct ${field}`,
  otherAmount: (code, wording, field) =>
    `${code}: ${field} is not the number of its wording “${wording}”. Make them the same`,
  otherUnit: (code, wording, unit) =>
    `${code}: its unit ${unit ? `“${unit}”` : 'is missing and'} is not that of its wording “${wording}”. Make them the same`,
  otherBound: (code, wording, bound) =>
    `${code}: bound does not fit the wording “${wording}”, which says ${bound}. Make them agree`,
  upsideDown: (code) => `${code}: its amount is above its high`,
  pointsInOrder: (code) => `${code}: its points must run from the earliest to the latest, all before due`,
  backwards: 'the period starts after its end',

  differenceTitle: (title) => `${title}: compared with the version in use`,
  same: 'Nothing changed',
  parts: {
    clauses: 'Clauses',
    targets: 'Targets',
    tasks: 'Tasks',
    themes: 'Themes',
    measures: 'Measures',
    plan: 'Plan',
  },
  added: (names) => `added ${names}`,
  removed: (names) => `removed ${names}`,
  changed: (name, fields) => `changed ${name}: ${fields}`,
  fieldChanged: (field, before, after) => `${field} ${before} → ${after}`,
  textChanged: 'its words changed',
  none: '(none)',
  loaded: (title) => `${title}: no mistakes, ready to load`,
}
