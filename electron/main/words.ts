import { shellLanguage } from './language.ts'

const english = {
  leaveTitle: 'Open outside the application?',
  leaveDetail: (address: string) => `Your browser will open ${address}`,
  open: 'Open',
  cancel: 'Cancel',
  crashedTitle: 'The window has crashed again',
  crashedDetail:
    'Everything saved is still there. Open the page again, at the same place; if it crashes once more, quit and start the program anew.',
  reload: 'Open again',
  quit: 'Quit',
  fileTitle: 'The file was not added',
  fileDetail: (file: string, reason: string) =>
    `${file} (${reason})\n\nIt is not a whole issue, or cannot be read; nothing of it is in the library. Ask whoever made it for another copy.`,
  folderTitle: 'The data folder cannot be written',
  folderDetail: (folder: string, code: string) =>
    `${folder} (${code})\n\nThe gazettes can be read and searched; notes and settings cannot be kept. What is in the folder is untouched. Check its permissions and the room on the disk, or choose another folder with GAZETTE_DATA, then start again.`,
}

const chinese: typeof english = {
  leaveTitle: '用浏览器打开？',
  leaveDetail: (address) => `浏览器将打开 ${address}`,
  open: '打开',
  cancel: '取消',
  crashedTitle: '窗口又出了错',
  crashedDetail: '已保存的都还在。可在原处重开这一页；再出错，退出程序，重新启动。',
  reload: '重开这一页',
  quit: '退出',
  fileTitle: '文件没有加入',
  fileDetail: (file, reason) =>
    `${file}（${reason}）\n\n这不是完整的一期，或者读不出来；公报库里没有加入任何内容。可向提供者再要一份。`,
  folderTitle: '数据文件夹不能写',
  folderDetail: (folder, code) =>
    `${folder}（${code}）\n\n公报可以照常看、照常搜，批注和设置不能保存。里面的内容没有动。检查写入权限和磁盘空间，或用 GAZETTE_DATA 另选文件夹，再重新启动。`,
}

/** What the shell itself says, in the language of the page. */
export function words(): typeof english {
  return shellLanguage() === 'zh-CN' ? chinese : english
}
