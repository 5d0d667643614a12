/** The worker of pdf.js as a module; it comes without types, and nothing of it is called here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
