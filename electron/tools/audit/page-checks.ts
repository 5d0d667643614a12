import { allOf, type AuditCheck, findAll, noneBut } from './finding.ts'
import type { AuditMaterial } from './material.ts'

/** What the page may do, by its built files, its sources and the headers it is sent with. */
export function pageChecks({ page, pageSources, headers }: AuditMaterial): AuditCheck[] {
  const policy = new Map(
    (headers['Content-Security-Policy'] ?? '').split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name, values] as const
    }),
  )
  const is = (name: string, ...values: string[]) => JSON.stringify(policy.get(name)) === JSON.stringify(values)
  const allowed = [...policy.values()].flat()
  const html = new Map([...page].filter(([name]) => name.endsWith('.html')))
  const styles = new Map([...page].filter(([name]) => name.endsWith('.css')))
  const scripts = new Map([...page].filter(([name]) => /\.m?js$/.test(name)))
  return [
    allOf('the content security policy lets in the own origin alone', {
      'nothing by default': is('default-src', "'none'"),
      'scripts of its own, and WebAssembly': is('script-src', "'self'", "'wasm-unsafe-eval'"),
      'connections to itself': is('connect-src', "'self'"),
      'no base, no forms, no frame around it': ['base-uri', 'form-action', 'frame-ancestors'].every((each) =>
        is(each, "'none'"),
      ),
      'no foreign address, wildcard, inline or eval':
        allowed.length > 0 && !allowed.some((each) => /\*|https?:|\bfile:|'unsafe-inline'|'unsafe-eval'/.test(each)),
      'types are never guessed': headers['X-Content-Type-Options'] === 'nosniff',
    }),
    noneBut(
      'the page has no script or style of its own in it',
      findAll(html, /<script(?![^>]*\bsrc=)[^>]*>|<style|\son[a-z]+=/),
    ),
    noneBut('page and styles name no foreign address', [
      ...findAll(html, /(?:src|href)="(?:https?:)?\/\//),
      ...findAll(styles, /url\(["']?(?:https?:)?\/\/|@import/),
    ]),
    noneBut(
      'the page’s own code writes no markup and runs no text',
      findAll(
        pageSources,
        /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|(?<![.\w])eval\(|new Function\(|javascript:/,
      ),
    ),
    noneBut(
      'no text is run as code in the page',
      findAll(scripts, /(?<![.\w$])eval\(|new Function\(|(?<![.\w$])Function\(["'`]|=Function[,;]/),
    ),
    noneBut(
      'nothing is kept in the browser',
      findAll(pageSources, /\blocalStorage\b|\bindexedDB\b|document\.cookie|serviceWorker/),
    ),
    allOf('the page finds Electron nowhere', {
      'neither by require nor by import':
        findAll(scripts, /require\(["'`]electron|from ?["'`](?:electron|node:)/).length === 0,
    }),
  ]
}
