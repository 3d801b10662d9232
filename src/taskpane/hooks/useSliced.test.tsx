import { act, renderHook, waitFor } from "@testing-library/react";
import { useSliced } from "./useSliced";

/** Counts up to a number; each step takes as long as the clock says. */
function* countTo(end: number, step: () => void): Generator<undefined, number> {
  for (let n = 0; n < end; n++) {
    step();
    yield;
  }
  return end;
}

/** A clock that goes on only when it is told. */
function stopClock(): { pass(milliseconds: number): void } {
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => now);
  return { pass: (milliseconds) => void (now += milliseconds) };
}
afterEach(() => jest.restoreAllMocks());

it("has what a short job gives before the page is drawn", () => {
  const begin = () => countTo(100, () => undefined);
  stopClock();
  const { result } = renderHook(() => useSliced(begin));
  expect(result.current).toEqual({ value: 100, busy: false });
});

it("gives way in a long job, and keeps what was there until it is done", async () => {
  const clock = stopClock();
  const short = () => countTo(1, () => undefined);
  let steps = 0;
  const long = () => countTo(100, () => { steps++; clock.pass(4); });
  const { result, rerender } = renderHook(({ begin }: { begin: () => Generator<unknown, number> }) => useSliced(begin), { initialProps: { begin: short } });
  rerender({ begin: long });
  expect(result.current).toEqual({ value: 1, busy: true });
  expect(steps).toBe(3);
  await waitFor(() => expect(result.current).toEqual({ value: 100, busy: false }));
  expect(steps).toBe(100);
});

it("drops a job that is no longer wanted", async () => {
  const clock = stopClock();
  let steps = 0;
  const long = () => countTo(1000, () => { steps++; clock.pass(6); });
  const { result, rerender } = renderHook(({ begin }: { begin: (() => Generator<unknown, number>) | undefined }) => useSliced(begin), { initialProps: { begin: long as (() => Generator<unknown, number>) | undefined } });
  rerender({ begin: undefined });
  const dropped = steps;
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))));
  expect(steps).toBe(dropped);
  expect(result.current).toEqual({ value: undefined, busy: false });
});
