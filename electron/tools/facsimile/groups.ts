import type { Piece } from './pages.ts'

/** Pieces that are set together: rows of one table, paragraphs of one box, or a single piece. */
export interface PieceGroup {
  kind: 'table' | 'box' | 'plain'
  pieces: Piece[]
}

/** Groups neighbouring pieces; a box begins anew with each box title. */
export function groupPieces(pieces: Piece[]): PieceGroup[] {
  const groups: PieceGroup[] = []
  for (const piece of pieces) {
    const kind = groupKind(piece)
    const group = groups.at(-1)
    const joins = group?.kind === kind && kind !== 'plain' && piece.block.kind !== 'box-title'
    if (group && joins) group.pieces.push(piece)
    else groups.push({ kind, pieces: [piece] })
  }
  return groups
}

function groupKind(piece: Piece): PieceGroup['kind'] {
  if (piece.block.kind === 'table-row') return 'table'
  return piece.block.kind === 'box-title' || piece.block.kind === 'box-paragraph' ? 'box' : 'plain'
}
