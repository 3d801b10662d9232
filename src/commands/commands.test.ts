import { createPaneIntents } from "../app/paneIntent";
import { createCommands } from "./commands";

test.each([["encodeSelection", "encode"], ["validateSelection", "validate"]] as const)("%s asks the pane for %s and tells Excel that it is done", async (command, tab) => {
  const steps: string[] = [];
  const intents = createPaneIntents();
  intents.subscribe(() => steps.push(`asked ${intents.get()?.tab}`));
  const commands = createCommands({ intents, showPane: async () => void steps.push("shown") });
  await commands[command]({ completed: () => steps.push("completed") });
  expect(steps).toEqual([`asked ${tab}`, "shown", "completed"]);
});

test("a pane that cannot be opened still completes the command", async () => {
  let completed = false;
  const commands = createCommands({ intents: createPaneIntents(), showPane: () => Promise.reject(new Error("no pane here")) });
  await expect(commands.encodeSelection({ completed: () => (completed = true) })).rejects.toThrow("no pane here");
  expect(completed).toBe(true);
});

test("the same request twice is two requests", () => {
  const intents = createPaneIntents();
  intents.ask("encode");
  const first = intents.get();
  intents.ask("encode");
  expect(intents.get()).not.toEqual(first);
});
