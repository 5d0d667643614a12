import type { ReactNode } from 'react'
import styles from './help.module.css'

/** Lines of a paragraph, as short strokes. */
function Lines({ x, y, widths, gap = 7 }: { x: number; y: number; widths: readonly number[]; gap?: number }) {
  return widths.map((width, at) => (
    <path key={`${y}-${at}`} className={styles.line} d={`M${x} ${y + at * gap}h${width}`} />
  ))
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <svg className={styles.picture} viewBox="0 0 240 120" aria-hidden>
      <rect className={styles.window} x={0.5} y={0.5} width={239} height={119} rx={5} />
      {children}
    </svg>
  )
}

/** Contents, text and page; the same paragraph marked in both. */
const Panes = () => (
  <Frame>
    <path className={styles.rule} d="M54 1v118M150 1v118" />
    <Lines x={10} y={18} widths={[34, 26, 34, 20, 30, 34, 22]} gap={12} />
    <Lines x={68} y={18} widths={[70, 70, 44]} />
    <Lines x={68} y={50} widths={[70, 70, 70, 30]} />
    <Lines x={68} y={90} widths={[70, 54]} />
    <path className={styles.here} d="M62 46v29" />
    <rect className={styles.sheet} x={162} y={12} width={66} height={96} />
    <Lines x={169} y={22} widths={[24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24]} />
    <Lines x={198} y={22} widths={[24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24]} />
    <rect className={styles.frame} x={166} y={46} width={29} height={30} />
  </Frame>
)

/** A field with words, and rows of hits with dots under them. */
const Search = () => (
  <Frame>
    <rect className={styles.field} x={14} y={12} width={150} height={20} rx={3} />
    <Lines x={24} y={22} widths={[52]} />
    {[50, 74, 98].map((y) => (
      <g key={y}>
        <Lines x={14} y={y} widths={[18]} />
        <Lines x={42} y={y} widths={[60]} />
        <path className={styles.bold} d={`M106 ${y}h34`} />
        {[109, 117, 125, 133].map((x) => (
          <circle key={x} className={styles.dot} cx={x + 2} cy={y + 6} r={1.5} />
        ))}
        <Lines x={144} y={y} widths={[70]} />
      </g>
    ))}
  </Frame>
)

/** Words with a mark, the bar beside them, and a note under their paragraph. */
const Marks = () => (
  <Frame>
    <Lines x={18} y={50} widths={[204, 90]} gap={12} />
    <rect className={styles.mark} x={112} y={57} width={64} height={12} />
    <path className={styles.markLine} d="M112 70h64" />
    <Lines x={180} y={62} widths={[42]} />
    <rect className={styles.bar} x={86} y={14} width={116} height={24} rx={4} />
    {[1, 2, 3, 4, 5].map((colour, at) => (
      <rect key={colour} className={styles[`swatch${colour}`]} x={94 + at * 21} y={19} width={14} height={14} rx={2} />
    ))}
    <path className={styles.noteRule} d="M26 84v26" />
    <Lines x={36} y={91} widths={[160, 120]} gap={12} />
  </Frame>
)

/** The fore-edge: a stroke a page, the open document in ink, this page in vermilion, a ribbon and a note. */
const Edge = () => (
  <Frame>
    {Array.from({ length: 36 }, (_, at) => (
      <path
        key={`stroke-${at}`}
        className={at > 11 && at < 26 ? styles.ink : styles.line}
        d={`M${14 + at * 6.05} ${at > 11 && at < 26 ? 56 : 60}v24`}
      />
    ))}
    <path className={styles.now} d="M123 48v40" />
    <path className={styles.ribbon} d="M59 34h8v14l-4-4-4 4z" />
    <rect className={styles.noteSign} x={168} y={38} width={9} height={9} />
  </Frame>
)

/** The drawings of the help, by name. */
export const pictures = { panes: Panes, search: Search, marks: Marks, edge: Edge } as const
