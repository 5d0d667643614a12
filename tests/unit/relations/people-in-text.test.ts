import { expect, test } from 'vitest'
import { peopleInText } from '../../../electron/core/relations/people-in-text.ts'

const names = (text: string, known: string[] = []) => peopleInText([text], known)[0]?.map(({ name }) => name)

test.each([
  ['副市长李明主持会议。', ['李明']],
  ['市委书记王晖，市委副书记、市长吴新明参加活动。', ['王晖', '吴新明']],
  ['市领导王小红、单晓鸣、金元等参加。', ['王小红', '单晓鸣', '金元']],
  ['书记欧阳文山讲话。', ['欧阳文山']],
  ['副主任葛玉琴、陈本高，秘书长朱进华出席会议。', ['葛玉琴', '陈本高', '朱进华']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each(['市委书记会议召开。', '市长办公会研究了工作。', '组长单位汇报。', '', '主任委员会'])(
  'names nobody in %j',
  (text) => {
    expect(names(text)).toEqual([])
  },
)

test('an open end is told by the same name elsewhere, and left out where nothing tells it', () => {
  expect(names('市长周全安排工作。')).toEqual([])
  expect(names('市长周全安排工作。', ['周全'])).toEqual(['周全'])
})

test('places are code points', () => {
  const [[person] = []] = [peopleInText(['𠮷村市长李明，到会。'], [])[0]]
  expect(person).toMatchObject({ name: '李明', from: 4, to: 6, post: '𠮷村市长' })
})
