import { form as formEn } from '../../../locale/en/form.ts'
import { web as webEn } from '../../../locale/en/web.ts'
import type { Language } from '../../../locale/index.ts'
import { form as formZh } from '../../../locale/zh/form.ts'
import { web as webZh } from '../../../locale/zh/web.ts'

/** The sentences of the page; those of commands and cards come from the bot. */
const sentences = { zh: { ...webZh, form: formZh }, en: { ...webEn, form: formEn } }

export type Words = (typeof sentences)['zh']

export const wordsIn = (language: Language): Words => sentences[language]
