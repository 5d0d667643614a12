import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Grant } from '../contract/schemas/session.ts'

/** Decides what a connection may do. Everything is compared in constant time and lives as long as the host. */
export interface Access {
  /** Goes into the start URL's fragment; null where nobody is to get more than reading. */
  readonly secret: string | null
  /** Gives the bearer for the start secret, as often as asked; null for a wrong one. */
  readonly exchange: (secret: string) => string | null
  /** Grants of a request by its Authorization header: without proof, or with a wrong one, reading only. */
  readonly grantsOf: (authorization: string | null) => readonly Grant[]
}

const proven: readonly Grant[] = ['read', 'annotate', 'curate']
const unproven: readonly Grant[] = ['read']

/** Makes the start secret and its bearer, 256 random bits each. */
export function createAccess(options: { personal: boolean }): Access {
  const secret = options.personal ? randomBytes(32).toString('base64url') : null
  const bearer = randomBytes(32).toString('base64url')
  return {
    secret,
    exchange: (given) => (secret !== null && same(given, secret) ? bearer : null),
    grantsOf(authorization) {
      const given = /^Bearer ([\w-]{1,200})$/i.exec(authorization ?? '')?.[1]
      return secret !== null && given !== undefined && same(given, bearer) ? proven : unproven
    },
  }
}

/** Compares digests, so that neither content nor length shows in the time it takes. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

const digest = (text: string) => createHash('sha256').update(text).digest()
