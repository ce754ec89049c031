import { afterEach, expect } from 'vitest'
import { openOffice, type Person } from './office.ts'

type Opening = Parameters<typeof openOffice>[0]

/** Offices that are closed after each test, in which nothing may have gone wrong. */
export function offices() {
  const open: Awaited<ReturnType<typeof openOffice>>[] = []
  afterEach(async () => {
    for (const office of open.splice(0)) {
      expect(office.log.errors).toEqual([])
      await office.close()
    }
  })
  const openOne = async (opening: Opening = {}) => {
    const office = await openOffice(opening)
    open.push(office)
    return office
  }
  /** An office with an admin in Slack who came in workspace T1. */
  const openWithAdmin = async (opening: Opening = {}) => {
    const office = await openOne(opening)
    await office.atTerminal().says('member slack:U1 admin')
    const amy = office.inSlack('U1', { name: '测试甲' })
    await amy.says('help')
    return { office, amy }
  }
  return { open: openOne, openWithAdmin }
}

/** Whether a person may log a milestone, by trying. */
export const logs = async (person: Person): Promise<boolean> =>
  !(await person.says('milestone T1 add:1 date:2018-06-01 note:测试')).failed
