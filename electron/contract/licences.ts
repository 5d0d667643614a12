/** What someone else made and the application ships: `licences.json` beside the page is a list of these. */
export interface ThirdPartyPart {
  readonly kind: 'code' | 'font' | 'data' | 'runtime'
  readonly name: string
  /** Null where the part has none of its own. */
  readonly version: string | null
  /** SPDX expression, or a few words where there is none. */
  readonly licence: string
  /** The whole text of the licence with its copyright lines. */
  readonly text: string
}
