import type { KeyboardCoordinateGetter } from "@dnd-kit/core";

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Where an arrow key takes the chip that was picked up: to the place of the one behind or before it in the code's order. Lines are no matter, as the
 * chips wrap where the pane happens to end.
 */
export const nextChipCoordinates: KeyboardCoordinateGetter = (event, { context: { active, over, droppableContainers, droppableRects }, currentCoordinates }) => {
  const step = steps[event.code];
  if (step === undefined || !active) return undefined;
  event.preventDefault();
  const ids = droppableContainers.getEnabled().map(({ id }) => id);
  // Containers are listed as they came into being, the sortable list knows their order.
  const order = droppableContainers.get(active.id)?.data.current?.["sortable"]?.items as readonly (string | number)[] | undefined;
  const places = order ?? ids;
  const target = places[places.indexOf(over?.id ?? active.id) + step];
  const rect = target === undefined ? undefined : droppableRects.get(target);
  return rect ? { x: rect.left, y: rect.top } : currentCoordinates;
};
