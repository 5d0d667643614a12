/** What no test over the stand-in can prove; every run that uses it prints this list. */
export const unproven: readonly string[] = [
  'the origin gazette://app and what Chromium makes of it: the page stands at http://gazette.test here',
  "the content security policy under a custom scheme: 'self' is another origin here, the header is the same",
  'the sandbox, context isolation and Node integration themselves: only that they are asked for',
  "that a custom scheme is no way past Chromium's own checks (privileges, fetch, streams, Range)",
  'the window itself: its frame, size, place, being brought to front; native menus, dialogs and the About panel',
  'that the operating system hands links, files and a second start to the running program',
  "that a crashed renderer is noticed: its event is the stand-in's",
  'the runtime: its Node and V8, native modules, the packaged program and its fuses',
]
