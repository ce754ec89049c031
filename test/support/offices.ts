import { afterEach } from 'vitest'
import { type Office, openOffice } from './office.ts'

/** Opens offices that are closed after each test, once `check` has looked at them. */
export function offices(check: (office: Office) => void = () => {}) {
  const all: Office[] = []
  afterEach(async () => {
    for (const office of all.splice(0)) {
      check(office)
      await office.close()
    }
  })
  return async (opening: Parameters<typeof openOffice>[0] = {}): Promise<Office> => {
    const office = await openOffice(opening)
    all.push(office)
    return office
  }
}
