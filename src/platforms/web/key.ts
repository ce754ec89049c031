import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Access } from './access.ts'
import { PASS_HEADER } from './protocol.ts'
import { Refusal } from './refusal.ts'

/** The longest that browsers keep a cookie: 400 days. */
const KEPT_S = 400 * 86_400

/**
 * A browser that was opened with the key keeps two halves of it. The cookie is hidden from scripts, yet goes to every
 * port of this machine, whoever listens there; the pass stands in the storage of this page's origin alone.
 */
const halfOf = (key: string, half: 'cookie' | 'pass') => createHmac('sha256', key).update(half).digest('base64url')

/** Cookies do not tell ports apart, so the name has to. */
const cookieName = (c: Context) => `huimin-${/:(\d+)$/.exec(c.req.header('host') ?? '')?.[1] ?? '80'}`

const digest = (text: string) => createHash('sha256').update(text).digest()

/** In a time that tells nothing of where they differ. */
const isSame = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted))

/** Whether the browser was opened with the key. */
export function isKeyed(c: Context, access: Access): boolean {
  if (access.to !== 'machine') return false
  const { key } = access
  const cookie = isSame(getCookie(c, cookieName(c)) ?? '', halfOf(key, 'cookie'))
  return isSame(c.req.header(PASS_HEADER) ?? '', halfOf(key, 'pass')) && cookie
}

/**
 * Gives the browser its halves for the key; resolves to the pass.
 * @throws Refusal where it is not the key, or where no key opens anything
 */
export function openWith(c: Context, access: Access, given: string): string {
  if (access.to !== 'machine') throw new Refusal(404, (t) => t.web.refused.nothing)
  const { key } = access
  if (!isSame(given, key)) throw new Refusal(403, (t) => t.web.refused.key)
  setCookie(c, cookieName(c), halfOf(key, 'cookie'), {
    path: '/api',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: KEPT_S,
  })
  return halfOf(key, 'pass')
}
