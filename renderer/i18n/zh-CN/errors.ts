import type { ErrorWords } from '../error-words.ts'

/** What each error means to a reader, in Chinese. */
export const errors: ErrorWords = {
  'bad-input': { what: '这次操作的内容不合要求', next: '什么都没有改。{{fields}}' },
  'unknown-operation': { what: '程序各部分的版本不一致', next: '公报和批注没有动。重开程序。' },
  forbidden: { what: '这里只能阅读', next: '公报可以照常看、照常搜。要写批注，从启动程序时给出的网址进入。' },
  internal: { what: '程序出了错', next: '公报和已保存的批注没有动。再试；还不行，重开程序。{{incident|}}' },
  cancelled: { what: '已停下', next: '什么都没有改。' },
  'worker-lost': { what: '后台处理中断了', next: '后台已重开，已保存的内容没有动。再试。' },
  'host-lost': { what: '连不上阅览室主机', next: '已打开的公报还可以看。正在重连。程序若已重开，打开它新给的网址。' },
  'archive-missing': {
    what: '没有找到公报库',
    next: '{{folder|指定的地方}}里没有公报库。运行 npx gazette build，再打开。',
  },
  'archive-corrupt': {
    what: '公报库已损坏',
    next: '批注不受影响。运行 npx gazette build 重建公报库，再打开。{{reason|}}',
  },
  'archive-too-new': { what: '公报库比程序新', next: '公报库和批注没有动。更新程序后再打开。' },
  'archive-stale': { what: '公报库比程序旧', next: '批注不受影响。运行 npx gazette build 重建公报库，再打开。' },
  'library-in-use': { what: '公报库正由别的程序改动', next: '这里什么都没有改。等它做完再试。' },
  'pack-damaged': { what: '这个期包已损坏', next: '没有加入。另找一份{{file|}}再试。{{reason|}}' },
  'nothing-to-add': {
    what: '那里没有公报',
    next: '什么都没有改。可以加入文本（.txt、.md、.html）、放文本的文件夹，或期包。{{file|}}',
  },
  'nothing-to-check': { what: '那里没有可核验的', next: '换成公报库或期包的文件夹。{{folder|}}' },
  'issue-not-found': { what: '公报库里没有这一期{{issue}}', next: '可能已经移走。从目录另选一期。' },
  'document-not-found': { what: '这一期里没有这份文件{{document}}', next: '链接可能出自别的版本。从目录里找。' },
  'page-not-found': { what: '这一期没有这一页{{image|}}', next: '正文不受影响。从目录里找。' },
  'block-not-found': { what: '文件里没有这一段{{block}}', next: '公报库可能重建过。从目录或搜索里找。' },
  'range-outside-block': { what: '选中的文字超出了这一段', next: '什么都没有改。重新选一次，只选一段里的文字。' },
  'annotation-not-found': { what: '没有找到这条批注', next: '可能已在别的窗口删除。其余批注没有动。' },
  'annotation-changed': { what: '这条批注在别的窗口改过', next: '两边的文字都在。选留下哪一份。' },
  'bookmark-not-found': { what: '没有找到这个书签', next: '可能已在别的窗口删除。其余书签没有动。' },
  'number-not-found': { what: '公报库里没有文号{{code|}}，也没有文件引用它', next: '换个写法，或看全部文号。' },
  'body-not-found': { what: '没有哪条任务记着{{name|这个单位}}', next: '单位名称以原文为准。看全部责任单位。' },
  'person-not-found': { what: '名单、任免和大事记里没有{{name|这个人}}', next: '换个写法，或看全部人名。' },
  'table-not-found': { what: '没有找到这张表', next: '链接可能出自别的版本。看全部表格。' },
  'notes-unwritable': { what: '批注文件不能写', next: '已保存的批注还在。检查{{file|批注文件}}的写入权限，再试。' },
  'notes-corrupt': { what: '批注文件已损坏', next: '公报可以照常看。{{file|它}}留在原处没有动，从备份换回后再打开。' },
  'notes-too-new': { what: '批注文件比程序新', next: '批注没有动。更新程序后再打开。' },
  'notes-locked': { what: '批注文件正被别的程序占用', next: '已保存的批注还在。关掉另一个程序，再试。' },
  'disk-full': { what: '磁盘已满', next: '以前保存的还在。腾出空间，再试。' },
  'data-folder-in-use': {
    what: '数据文件夹正被另一个程序使用',
    next: '里面的批注没有动。关掉另一个程序，或用 --data 另选文件夹。',
  },
  'data-folder-unwritable': {
    what: '数据文件夹不能写',
    next: '里面的内容没有动。检查{{folder|它}}的写入权限，或用 --data 另选文件夹。',
  },
  'source-unreadable': {
    what: '源文件读不出来',
    next: '公报库没有动。检查{{file|它}}在不在、能不能读，再试。{{reason|}}',
  },
  'source-not-text': { what: '源文件不是文本', next: '公报库没有动。{{file|它}}要存成 UTF-8 文本，再试。' },
  'source-empty': { what: '源文件里没有文字', next: '公报库没有动。检查{{file|它}}，再试。' },
  'folder-not-shown': {
    what: '文件夹打不开',
    next: '什么都没有改。可以自己打开：{{folder|路径在设置里}}。',
  },
  'port-taken': {
    what: '端口{{port}}已被占用',
    next: '什么都没有改。用 --port 0 让程序自己找一个，或关掉占用它的程序。',
  },
}
