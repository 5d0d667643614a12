/** A title in one run: titles are printed with a space where their line breaks, which elsewhere would be a hole. For display only. */
export const unbroken = (title: string): string =>
  title.replace(/(?<=\p{Script=Han}|[”》）])\s+(?=\p{Script=Han}|[“《（])/gu, '')
