/** Offers a text to be saved: a browser puts it among its downloads, the window's shell asks where to. */
export function saveFile({ name, type, text }: { name: string; type: string; text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file over by then, however long the person takes to choose a place.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
