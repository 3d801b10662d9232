import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type Announcements, type UniqueIdentifier } from "@dnd-kit/core";
import { rectSortingStrategy, SortableContext } from "@dnd-kit/sortable";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { usePane } from "../../../PaneContext";
import { inputLabel } from "../../../ruleInputs";
import { nextChipCoordinates } from "./nextChipCoordinates";
import { SegmentChip } from "./SegmentChip";
import { formOf } from "./segmentForms";
import type { SegmentItem } from "./useSegmentItems";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  chips: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexWrap: "wrap", gap: tokens.spacingVerticalXS },
});

export interface SegmentChipsProps {
  readonly items: readonly SegmentItem[];
  readonly chosen: number | undefined;
  readonly disabled: boolean;
  readonly onChoose: (id: number) => void;
  readonly onMove: (from: number, to: number) => void;
  /** The end of a drag, of which screen readers were told already. */
  readonly onDrop: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
  /** Receives each chip's button by its segment, to give it the keyboard. */
  readonly chipRef: (id: number, chip: HTMLButtonElement | null) => void;
}

/** A drag begins after so many pixels, so that a click stays a click. */
const activationDistance = 5;

/** The segments of a code in their order, to be chosen by a click and moved by mouse or keyboard. */
export function SegmentChips({ items, chosen, disabled, onChoose, onMove, onDrop, onRemove, chipRef }: SegmentChipsProps) {
  const styles = useStyles();
  const { strings, locale } = usePane();
  const words = useBuilderWords();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: activationDistance } }),
    // Enter opens a segment, as everywhere; only the space bar picks it up.
    useSensor(KeyboardSensor, { coordinateGetter: nextChipCoordinates, keyboardCodes: { start: ["Space"], end: ["Space", "Enter"], cancel: ["Escape", "Tab"] } }),
  );
  const texts = useMemo(() => items.map(({ segment }) => formOf(segment).chip(segment, (input) => inputLabel(input, strings), locale)), [items, strings, locale]);
  const indexOf = (id: UniqueIdentifier | undefined) => items.findIndex((item) => item.id === id);
  const place = (index: number) => words.place(index + 1, items.length);
  // A segment lies over itself as soon as it is picked up; that is no news.
  const last = useRef<UniqueIdentifier | undefined>(undefined);
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      last.current = active.id;
      return words.picked(texts[indexOf(active.id)] ?? "", place(indexOf(active.id)));
    },
    onDragOver: ({ active, over }) => {
      if (!over || over.id === last.current) return undefined;
      last.current = over.id;
      return words.over(texts[indexOf(active.id)] ?? "", place(indexOf(over.id)));
    },
    onDragEnd: ({ active, over }) => words.dropped(texts[indexOf(active.id)] ?? "", place(indexOf((over ?? active).id))),
    onDragCancel: ({ active }) => words.cancelled(texts[indexOf(active.id)] ?? ""),
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: words.keys } }}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id) onDrop(indexOf(active.id), indexOf(over.id));
      }}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={rectSortingStrategy} disabled={disabled}>
        <ol className={styles.chips} aria-label={words.segments}>
          {items.map(({ id, segment }, index) => (
            <SegmentChip
              key={id}
              id={id}
              text={texts[index] ?? ""}
              literal={segment.kind === "literal"}
              label={words.chipLabel(texts[index] ?? "", formOf(segment).words[locale].name, place(index))}
              chosen={id === chosen}
              disabled={disabled}
              buttonRef={(button) => chipRef(id, button)}
              onChoose={() => onChoose(id)}
              onStep={(by) => {
                if (index + by >= 0 && index + by < items.length) onMove(index, index + by);
              }}
              onRemove={() => onRemove(index)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
