import { expect, test } from 'vitest'
import { isUnfinished, likeness, width } from '../../../electron/core/gazette/characters.ts'
import { isDateLine, readDate } from '../../../electron/core/gazette/dates.ts'
import { readHeadingMark } from '../../../electron/core/gazette/headings.ts'
import { readNumberLine } from '../../../electron/core/gazette/numbers.ts'
import { readChineseNumeral } from '../../../electron/core/gazette/numerals.ts'
import { fillLines } from '../../../electron/core/gazette/pages/measure.ts'
import { documentKindOf, issuersInTitle } from '../../../electron/core/gazette/titles.ts'

test.each([
  '通政发〔2022〕29号',
  '通政办发[2013] 7 号',
  '通政发（2013）7号',
  '通政发［２０１３］７号',
  '通政规【2020】3号',
  '第12号令',
  '第十二号',
  '2022年第3号',
  '公告〔2022〕3号',
])('%s is a document number', (text) => {
  expect(readNumberLine(` ${text} `)).toBe(text)
})

test.each(['根据通政发〔2022〕29号', '（国发〔2021〕11号）', '通政发〔2022〕29', '第12条', '2022年8月3日'])(
  '%s is none',
  (text) => {
    expect(text === '根据通政发〔2022〕29号' ? readNumberLine(`${text}，现通知如下`) : readNumberLine(text)).toBeNull()
  },
)

test.each([
  ['2022年8月3日', '2022-08-03'],
  ['2022 年 08 月 03 日', '2022-08-03'],
  ['２０２２年８月３日', '2022-08-03'],
  ['二〇二二年八月三日', '2022-08-03'],
  ['二○二二年十月二十一日', '2022-10-21'],
  ['二OO六年十二月三十日', '2006-12-30'],
  ['（2022年8月3日印发）', '2022-08-03'],
])('%s is %s', (text, date) => {
  expect(readDate(text)).toBe(date)
  expect(isDateLine(text)).toBe(true)
})

test('a day that is none has no date', () => {
  expect(readDate('2022年13月3日')).toBeNull()
  expect(isDateLine('自2022年8月3日起施行')).toBe(false)
})

test('Chinese numerals', () => {
  const numerals = ['十', '十六', '二十', '九十九', '一百零二', '一百二十', '三百', '二〇二二']
  expect(numerals.map(readChineseNumeral)).toEqual([10, 16, 20, 99, 102, 120, 300, 2022])
  expect(readChineseNumeral('甲')).toBeNull()
})

test('heading marks', () => {
  expect(
    ['一、总则', '（十六）防范', '(六) 加强', '1. 加大', '2．扩大', '3、提升', '第二章 罚则'].map(
      (text) => readHeadingMark(text)?.level,
    ),
  ).toEqual([1, 2, 2, 3, 3, 3, 1])
  expect(['1.5倍', '（1）落实', '2022年', '（一带一路）', '第一条 为了', '十分重要'].map(readHeadingMark)).toEqual(
    Array(6).fill(null),
  )
})

test('unfinished text', () => {
  expect(['自注册之日起5年内', '（责任单位：', '体育活动，', '提高居民健康素养水平（含'].map(isUnfinished)).toEqual(
    Array(4).fill(true),
  )
  expect(
    ['做好工作。', '做好工作。（责任单位：市体育局）', '如下：', '“双胜利”。', '他说：“好。”'].map(isUnfinished),
  ).toEqual(Array(5).fill(false))
})

test('kinds and issuers by title', () => {
  expect(documentKindOf('甲市人民政府关于乙的通告')).toBe('announcement')
  expect(documentKindOf('甲市人民政府关于修改乙的决定')).toBe('decision')
  expect(documentKindOf('甲市人民政府干部任免名单')).toBe('appointments')
  expect(documentKindOf('甲市户外广告管理办法（试行）')).toBe('other')
  expect(issuersInTitle('甲市人民政府 甲市军分区司令部关于征兵的命令')).toEqual(['甲市人民政府'])
})

test('widths, likeness and lines', () => {
  expect(width('“10 分钟”')).toBe(5.5)
  expect(likeness('促进股权投资资高质量', '促进股权投资 高质量')).toBeGreaterThan(0.9)
  expect(likeness('', '')).toBe(0)
  expect(fillLines('一二三四，五六七八。九', 3, 4, 0)).toEqual([0, 5, 10])
})
