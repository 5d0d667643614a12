import type { QueryFault, QueryField, ReadWord, SearchBound } from '../contract/schemas/search.ts'

/** What `gazette search` says, in English. */
export const englishSearch = {
  and: ' AND ',
  or: ' OR ',
  read: (query: string) => `Read as: ${query}`,
  readAs: (as: ReadWord['as']) =>
    ({ word: '', phrase: '', value: '', 'one-word': ' (one word)', 'document-number': ' (document number)' })[as],
  field: (field: QueryField): string => field,
  noKind: (kind: string) => `there is no kind ${kind}`,
  searched: (issues: number, images: number, blank: number) =>
    `Searched ${issues} issues, ${images} pages, ${blank} of them without text`,
  bound: (code: SearchBound['code'], limit: number) =>
    ({
      relevance: `Only the newest ${limit} hits were judged by relevance.`,
      'long-phrase': `Only the first ${limit} blocks that begin like this long phrase were read.`,
      facets: `Only ${limit} bodies were counted.`,
      export: `Only the first ${limit} hits were written.`,
    })[code],
  fault: (code: QueryFault['code'], place: number) =>
    `Character ${place}: ${
      {
        'unclosed-quote': 'the quotation is not closed; it was read to the end.',
        'empty-quote': 'nothing stands between the quotation marks; they were left out.',
        'empty-field': 'the field has no value; it was left out.',
        'empty-exclusion': 'nothing stands after the minus; it was left out.',
        'dangling-or': 'OR needs a word on both sides; it was left out.',
        'range-reversed': 'the range runs backwards; it was turned round.',
        'bad-date': 'this is no date; write 2022, 2022-08, 2022-08-24 or 2022-07..2022-08.',
        'bad-year': 'this is no year; write 2022 or 2019..2022.',
        'bad-page': 'this is no page; write 44 or 44..46.',
        'unknown-kind': 'there is no such kind; write 通知, 意见, 令, 公告, 决定, 任免 or 大事记.',
        'only-excluded': 'something has to be looked for besides what is left out.',
        'nothing-searchable': 'there is nothing to look for in this.',
        'broken-character': 'half a character stands here.',
        'too-many-words': 'there are more than 64 words.',
      }[code]
    }`,
}

/** The same in Chinese. */
export const chineseSearch: typeof englishSearch = {
  and: ' 且 ',
  or: ' 或 ',
  read: (query) => `读作：${query}`,
  readAs: (as) => ({ word: '', phrase: '', value: '', 'one-word': '（一个词）', 'document-number': '（文号）' })[as],
  field: (field) =>
    ({
      title: '标题',
      number: '文号',
      body: '单位',
      person: '人名',
      date: '日期',
      year: '年份',
      issue: '期',
      kind: '种类',
      page: '页',
    })[field],
  noKind: (kind) => `没有“${kind}”这个种类`,
  searched: (issues, images, blank) => `已搜 ${issues} 期 ${images} 页，其中 ${blank} 页没有文字`,
  bound: (code, limit) =>
    ({
      relevance: `只按相关度排了最新的 ${limit} 段。`,
      'long-phrase': `这句话太长，只读了开头相同的前 ${limit} 段。`,
      facets: `只统计了 ${limit} 个单位。`,
      export: `只写出前 ${limit} 段。`,
    })[code],
  fault: (code, place) =>
    `第 ${place} 字：${
      {
        'unclosed-quote': '引号没有合上，已读到末尾。',
        'empty-quote': '引号里没有字，已略过。',
        'empty-field': '后面没有内容，已略过。',
        'empty-exclusion': '减号后面没有词，已略过。',
        'dangling-or': 'OR 两边都要有词，已略过。',
        'range-reversed': '范围前后颠倒，已调换。',
        'bad-date': '不是日期，可写 2022、2022-08、2022-08-24、2022-07..2022-08。',
        'bad-year': '不是年份，可写 2022、2019..2022。',
        'bad-page': '不是页码，可写 44、44..46。',
        'unknown-kind': '没有这个种类，可写通知、意见、令、公告、决定、任免、大事记。',
        'only-excluded': '只有要排除的词，还要写要找的词。',
        'nothing-searchable': '没有可找的字。',
        'broken-character': '这里只有半个字。',
        'too-many-words': '词超过 64 个。',
      }[code]
    }`,
}
