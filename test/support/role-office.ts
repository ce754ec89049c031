import { expect } from 'vitest'
import type { openOffice, Person } from './office.ts'
import { offices } from './offices.ts'

type Opening = Parameters<typeof openOffice>[0]

/** Offices that are closed after each test, in which nothing may have gone wrong. */
export function roleOffices() {
  const open = offices(({ log }) => expect(log.errors).toEqual([]))
  /** An office with an admin in Slack who came in workspace T1. */
  const openWithAdmin = async (opening: Opening = {}) => {
    const office = await open(opening)
    await office.atTerminal().says('member slack:U1 admin')
    const amy = office.inSlack('U1', { name: '测试甲' })
    await amy.says('help')
    return { office, amy }
  }
  return { open, openWithAdmin }
}

/** Whether a person may log a milestone, by trying. */
export const logs = async (person: Person): Promise<boolean> =>
  !(await person.says('milestone T1 add:1 date:2018-06-01 note:测试')).failed
