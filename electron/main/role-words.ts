import type { Language } from '../contract/schemas/session.ts'

const english = {
  name: 'Gazette Reader',
  services: 'Services',
  hide: 'Hide Gazette Reader',
  hideOthers: 'Hide Others',
  unhide: 'Show All',
  quit: 'Quit',
  close: 'Close Window',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  zoomIn: 'Larger Interface',
  zoomOut: 'Smaller Interface',
  resetZoom: 'Interface at Its Usual Size',
  fullScreen: 'Full Screen',
  reload: 'Reload',
  tools: 'Developer Tools',
  minimize: 'Minimise',
  zoom: 'Zoom',
  front: 'Bring All to Front',
}

/** What the platform's own lines are called. */
export type RoleWords = typeof english

const chinese: RoleWords = {
  name: '公报阅览',
  services: '服务',
  hide: '隐藏公报阅览',
  hideOthers: '隐藏其他',
  unhide: '全部显示',
  quit: '退出',
  close: '关闭窗口',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  zoomIn: '放大界面',
  zoomOut: '缩小界面',
  resetZoom: '界面恢复原来大小',
  fullScreen: '全屏',
  reload: '重新载入',
  tools: '开发者工具',
  minimize: '最小化',
  zoom: '缩放',
  front: '前置全部窗口',
}

/** The words of the lines that the platform itself carries out, in a language. */
export const roleWords = (language: Language): RoleWords => (language === 'zh-CN' ? chinese : english)
