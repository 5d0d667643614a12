import { shellLanguage } from './language.ts'

const english = {
  leaveTitle: 'Open outside the application?',
  leaveDetail: (address: string) => `Your browser will open ${address}`,
  open: 'Open',
  cancel: 'Cancel',
}

const chinese: typeof english = {
  leaveTitle: '用浏览器打开？',
  leaveDetail: (address) => `浏览器将打开 ${address}`,
  open: '打开',
  cancel: '取消',
}

/** What the shell itself says, in the language of the page. */
export function words(): typeof english {
  return shellLanguage() === 'zh-CN' ? chinese : english
}
