import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge, ShellEvent } from '../contract/bridge.ts'

const bridge: Bridge = {
  call: (path, input) => ipcRenderer.invoke('gazette:call', path, input),
  on(listener) {
    const hear = (_event: IpcRendererEvent, event: ShellEvent) => listener(event)
    ipcRenderer.on('gazette:call', hear)
    return () => ipcRenderer.off('gazette:call', hear)
  },
}

contextBridge.exposeInMainWorld('gazette', bridge)
