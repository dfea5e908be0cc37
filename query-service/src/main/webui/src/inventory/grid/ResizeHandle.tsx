import { type PointerEvent, useRef } from "react";
import styles from "./grid.module.scss";

interface Props {
  /** Called with the new width, in pixels, while the edge of the column is dragged. */
  onResize: (width: number) => void;
}

/** The edge of a column, to be dragged. The keyboard resizes by Shift and an arrow, the columns' dialog by buttons. */
export function ResizeHandle({ onResize }: Props) {
  const start = useRef<{ x: number; width: number } | null>(null);

  function begin(event: PointerEvent<HTMLElement>) {
    const cell = event.currentTarget.parentElement;
    if (cell === null) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: cell.offsetWidth };
  }

  function move(event: PointerEvent) {
    if (start.current !== null) onResize(start.current.width + event.clientX - start.current.x);
  }

  function end() {
    start.current = null;
  }

  return (
    <span
      aria-hidden="true"
      className={styles.resize}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}
