// How many role chips fit into a column, so that "+n" is always fully visible.

export interface Chip {
  name: string;
  text: string;
  level: string;
  look: string;
}

/** Pixels of the drawn chip: padding at both ends, the gap between parts, a small icon, "+n". */
const PADDING = 12;
const GAP = 4;
const ICON = 14;
const MORE = 28;

const widths = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null = null;

function textWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * 7;
  canvas.font = "12px Inter, 'Inter Beyond', sans-serif";
  const width = Math.ceil(canvas.measureText(text).width) + 1;
  widths.set(text, width);
  return width;
}

function chipWidth(chip: Chip, isSlim: boolean, measure: (text: string) => number): number {
  const mark = chip.look === "admin" && !isSlim ? ICON + GAP : 0;
  const level = chip.level ? GAP + (isSlim ? ICON : measure(chip.level)) : 0;
  return PADDING + mark + measure(chip.text) + level;
}

/** At least one, which may be cut; the others only whole. */
export function fitting(chips: readonly Chip[], width: number, isSlim: boolean, measure: (text: string) => number = textWidth): number {
  let used = 0;
  for (const [index, chip] of chips.entries()) {
    used += chipWidth(chip, isSlim, measure) + (index > 0 ? GAP : 0);
    const rest = index < chips.length - 1 ? GAP + MORE : 0;
    if (used + rest > width) return Math.max(1, index);
  }
  return chips.length;
}
