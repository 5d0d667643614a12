import { type ErrorCode, GazetteError, type WireError } from '../contract/errors.ts'

/** Language of what the commands say. */
export type CommandLanguage = 'en' | 'zh'

/** The language the environment asks for: Chinese where its locale is, English otherwise. */
export function commandLanguage(env: Readonly<Record<string, string | undefined>> = process.env): CommandLanguage {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** One sentence for each error: what happened and what to do. `{name}` takes a value of the error. */
export const errorWords: Record<CommandLanguage, Record<ErrorCode, string>> = {
  en: {
    'bad-input': 'The request was refused: {fields}.',
    'unknown-operation': 'There is no operation {path}; the parts of the program do not match.',
    forbidden: 'Not allowed here.',
    internal: 'The program made an error; nothing that was saved is lost ({incident}).',
    cancelled: 'Stopped; nothing was changed.',
    'worker-lost': 'The background work ended unexpectedly; run the command again.',
    'host-lost': 'The reading-room host does not answer; start it again.',
    'archive-missing': 'There is no library in {folder}; run `npx gazette build` to make it.',
    'archive-corrupt':
      'The library is damaged ({file}); run `npx gazette build` to make it anew, notes are not touched.',
    'archive-too-new': 'The library is newer than this program ({file}); update the program, nothing was changed.',
    'archive-stale': 'The library was made by another version ({file}); run `npx gazette build` to make it anew.',
    'library-in-use': 'Another program is changing the library {folder}; wait until it is done and try again.',
    'pack-damaged': 'The pack {file} is damaged ({reason}); nothing of it was added.',
    'nothing-to-add': 'There is no gazette in {file}: a text (.txt, .md, .html), a folder of them, or a pack.',
    'nothing-to-check':
      '{folder} is neither a library nor a pack: name a folder with library.sqlite or bagit.txt in it.',
    'issue-not-found': 'The library has no issue {issue}.',
    'document-not-found': 'Issue {issue} has no document {document}.',
    'page-not-found': 'Issue {issue} has no page image {image}.',
    'block-not-found': 'Issue {issue} has no block {block}.',
    'range-outside-block': 'The range lies outside its block.',
    'annotation-not-found': 'There is no such annotation.',
    'annotation-changed': 'The annotation was changed meanwhile; read it again before changing it.',
    'bookmark-not-found': 'There is no such bookmark.',
    'number-not-found': 'No document has or cites the number {code}.',
    'body-not-found': 'No task names {name}.',
    'person-not-found': 'No list, appointment or chronicle names {name}.',
    'table-not-found': 'There is no such table.',
    'notes-unwritable': 'The notes cannot be written ({file}); check the permissions of the file and its folder.',
    'notes-corrupt': 'The notes are damaged ({file}); the file was left as it is, put a copy in its place.',
    'notes-too-new': 'The notes are newer than this program ({file}); update the program, nothing was changed.',
    'notes-locked': 'Another program holds the notes ({file}); end it and try again.',
    'disk-full': 'The disk is full ({folder}{file}); make room and try again.',
    'data-folder-in-use':
      'Another Gazette Reader uses the data folder {folder}; end it, or name another one with --data DIR.',
    'data-folder-unwritable':
      'The data folder {folder} cannot be written; check its permissions, or name another one with --data DIR.',
    'source-unreadable': 'The source {file} cannot be read ({reason}); check its name and permissions.',
    'source-not-text': 'The source {file} is not a text in UTF-8; convert it and try again.',
    'source-empty': 'The source {file} holds no text.',
    'folder-not-shown': 'The folder {folder} could not be shown.',
    'port-taken':
      'Port {port} is taken or not allowed; end the program that uses it, or let --port 0 take any free one.',
  },
  zh: {
    'bad-input': '请求不合要求：{fields}。',
    'unknown-operation': '没有 {path} 这个操作，程序各部分的版本不一致。',
    forbidden: '这里不允许。',
    internal: '程序出了错，已保存的内容没有丢（{incident}）。',
    cancelled: '已停下，什么都没有改。',
    'worker-lost': '后台处理意外中断，请再运行一次。',
    'host-lost': '阅览室主机没有应答，请重新启动。',
    'archive-missing': '{folder} 里没有公报库，请运行 npx gazette build 生成。',
    'archive-corrupt': '公报库已损坏（{file}），请运行 npx gazette build 重新生成，批注不受影响。',
    'archive-too-new': '公报库比程序新（{file}），请更新程序，什么都没有改。',
    'archive-stale': '公报库出自另一版本（{file}），请运行 npx gazette build 重新生成。',
    'library-in-use': '另一个程序正在改动公报库 {folder}，请等它做完再试。',
    'pack-damaged': '期包 {file} 已损坏（{reason}），没有加入。',
    'nothing-to-add': '{file} 里没有公报：要有文本（.txt、.md、.html）、放文本的文件夹，或期包。',
    'nothing-to-check': '{folder} 不是公报库，也不是期包：请指定有 library.sqlite 或 bagit.txt 的文件夹。',
    'issue-not-found': '公报库里没有 {issue} 这一期。',
    'document-not-found': '{issue} 里没有文件 {document}。',
    'page-not-found': '{issue} 里没有第 {image} 幅页面。',
    'block-not-found': '{issue} 里没有 {block} 这一段。',
    'range-outside-block': '所给范围超出了这一段。',
    'annotation-not-found': '没有这条批注。',
    'annotation-changed': '这条批注已被改过，请重新读取再改。',
    'bookmark-not-found': '没有这个书签。',
    'number-not-found': '没有文件是或引用 {code} 这个文号。',
    'body-not-found': '没有任务记着 {name}。',
    'person-not-found': '名单、任免和大事记里没有 {name}。',
    'table-not-found': '没有这张表。',
    'notes-unwritable': '批注文件不能写（{file}），请检查文件和文件夹的权限。',
    'notes-corrupt': '批注文件已损坏（{file}），原文件没有动，请用备份换回。',
    'notes-too-new': '批注文件比程序新（{file}），请更新程序，什么都没有改。',
    'notes-locked': '批注文件正被别的程序占用（{file}），请关掉它再试。',
    'disk-full': '磁盘已满（{folder}{file}），请腾出空间再试。',
    'data-folder-in-use': '数据文件夹 {folder} 正被另一个公报阅览使用，请关掉它，或用 --data 另选文件夹。',
    'data-folder-unwritable': '数据文件夹 {folder} 不能写，请检查权限，或用 --data 另选文件夹。',
    'source-unreadable': '源文件 {file} 读不出来（{reason}），请检查名称和权限。',
    'source-not-text': '源文件 {file} 不是 UTF-8 文本，请转换后再试。',
    'source-empty': '源文件 {file} 里没有文字。',
    'folder-not-shown': '文件夹 {folder} 打不开。',
    'port-taken': '端口 {port} 已被占用或不许使用，请关掉占用它的程序，或用 --port 0 任选一个。',
  },
}

/** The sentence for what the file system refused and no code of ours speaks of. */
const refusedWords: Record<CommandLanguage, string> = {
  en: '{path} cannot be used ({code}); check its name, its permissions and the room on the disk.',
  zh: '{path} 不能用（{code}），请检查名称、权限和磁盘空间。',
}

/** The sentence for whatever went wrong, without a stack. */
export function errorSentence(error: unknown, language: CommandLanguage = commandLanguage()): string {
  if (error instanceof GazetteError) return wireSentence(error, language)
  if (!(error instanceof Error)) return String(error)
  const { code, path } = error as NodeJS.ErrnoException
  return code !== undefined && path !== undefined ? fill(refusedWords[language], { code, path }) : error.message
}

/** The sentence for an error that crossed a boundary. */
export function wireSentence(
  error: Pick<WireError, 'code' | 'values' | 'fields' | 'incident'>,
  language: CommandLanguage = commandLanguage(),
): string {
  const fields = error.fields?.map(({ path, reason }) => (path ? `${path}: ${reason}` : reason)).join('; ')
  const values: Record<string, string | number | undefined> = { ...error.values, incident: error.incident, fields }
  return fill(errorWords[language][error.code], values)
}

function fill(sentence: string, values: Record<string, string | number | undefined>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
