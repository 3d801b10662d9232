import type { KeyboardCoordinateGetter } from "@dnd-kit/core";

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Where an arrow key takes the chip that was picked up: upon the one behind or before it in the code's order, middle upon middle, as a wide chip that
 * only begins where a narrow one does would still lie nearest to its own place. Lines are no matter, as the chips wrap where the pane happens to end.
 */
export const nextChipCoordinates: KeyboardCoordinateGetter = (event, { context: { active, over, collisionRect, droppableContainers, droppableRects }, currentCoordinates }) => {
  const step = steps[event.code];
  if (step === undefined || !active) return undefined;
  event.preventDefault();
  const ids = droppableContainers.getEnabled().map(({ id }) => id);
  // Containers are listed as they came into being, the sortable list knows their order.
  const order = droppableContainers.get(active.id)?.data.current?.["sortable"]?.items as readonly (string | number)[] | undefined;
  const places = order ?? ids;
  const target = places[places.indexOf(over?.id ?? active.id) + step];
  const rect = target === undefined ? undefined : droppableRects.get(target);
  if (!rect) return currentCoordinates;
  const { width, height } = collisionRect ?? rect;
  return { x: rect.left + (rect.width - width) / 2, y: rect.top + (rect.height - height) / 2 };
};
