import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron'
import type { Bridge, HostEvent } from '../contract/bridge.ts'

const bridge: Bridge = {
  call: (path, input, ticket) => ipcRenderer.invoke('gazette:call', path, input, ticket),
  cancel: (ticket) => ipcRenderer.send('gazette:cancel', ticket),
  ask: (request) => ipcRenderer.invoke('gazette:ask', request),
  pathOf: (file) => webUtils.getPathForFile(file),
  on(listener) {
    const hear = (_event: IpcRendererEvent, event: HostEvent) => listener(event)
    ipcRenderer.on('gazette:call', hear)
    return () => ipcRenderer.off('gazette:call', hear)
  },
}

contextBridge.exposeInMainWorld('gazette', bridge)
