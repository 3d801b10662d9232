import { createRegister, type Register, type RegisterEntry } from "../../core";
import { CustCodeError, type AppState } from "../api";
import { buildRuleBook } from "../workspace/ruleBook";
import { createAskedCells } from "./askedCells";

const entry = (code: string): RegisterEntry => ({
  code, rule: "甲", version: 1, key: "", number: null, recordKey: "", inputs: [], status: "issued", batch: "", by: "", at: "", cell: "",
});
const newBook = () => buildRuleBook([], [], { today: () => "2026-01-31", random: () => 0 });

/** Cells over a workspace whose parts a test changes; waiting ends when the test says so. */
function desk(failures: readonly unknown[] = []) {
  const world = { phase: "ready" as AppState["phase"], book: newBook(), first: "甲", register: createRegister() as Register };
  const errors = [...failures];
  const recalculated: string[][] = [];
  const told: unknown[] = [];
  let listener = () => undefined as void;
  let waits: (() => void)[] = [];
  const asked = createAskedCells({
    workspace: {
      phase: () => world.phase,
      snapshot: () => ({ ruleBook: world.book }),
      defaultRuleName: () => world.first,
      register: () => world.register,
      subscribe: (given) => {
        listener = given;
        return () => undefined;
      },
    },
    cells: {
      recalculate: async (addresses) => {
        if (errors.length > 0) throw errors.shift();
        recalculated.push([...addresses].sort());
      },
    },
    clock: { wait: () => new Promise<void>((resolve) => waits.push(resolve)) },
    onError: (error) => told.push(error),
  });
  asked.start();
  asked.note("S!A1");
  asked.note("S!B1", "register");
  asked.note(undefined, "register");
  return {
    world, asked, recalculated, told,
    change: () => listener(),
    async calm() {
      while (waits.length > 0) {
        const ending = waits;
        waits = [];
        for (const end of ending) end();
        await new Promise((resolve) => setImmediate(resolve));
      }
      await asked.settled();
    },
  };
}

describe("cells that asked", () => {
  it.each<[string, (world: ReturnType<typeof desk>["world"]) => void, string[][]]>([
    ["nothing", () => undefined, []],
    ["the phase", (world) => (world.phase = "blocked"), [["S!A1", "S!B1"]]],
    ["rules or codebooks", (world) => (world.book = newBook()), [["S!A1", "S!B1"]]],
    ["the default rule", (world) => (world.first = "乙"), [["S!A1", "S!B1"]]],
    ["the register, by an entry", (world) => void world.register.append(entry("A1")), [["S!B1"]]],
    ["the register, read anew", (world) => (world.register = createRegister()), [["S!B1"]]],
  ])("are calculated anew after a change of %s", async (_, change, expected) => {
    const { world, recalculated, change: tell, calm } = desk();
    change(world);
    tell();
    await calm();
    expect(recalculated).toEqual(expected);
  });

  it("are calculated anew once for a burst of codes, and again only when they asked again", async () => {
    const { world, asked, recalculated, change, calm } = desk();
    for (const code of ["A1", "A2", "A3"]) {
      world.register.append(entry(code));
      change();
    }
    await calm();
    expect(recalculated).toEqual([["S!B1"]]);
    world.register.setStatus("A1", "void");
    change();
    await calm();
    expect(recalculated).toHaveLength(1);
    asked.note("S!B1", "register");
    world.register.setStatus("A2", "void");
    change();
    await calm();
    expect(recalculated).toEqual([["S!B1"], ["S!B1"]]);
  });

  it("are not calculated twice when the rules change in the same burst", async () => {
    const { world, recalculated, change, calm } = desk();
    world.register.append(entry("A1"));
    change();
    world.book = newBook();
    change();
    await calm();
    expect(recalculated).toEqual([["S!A1", "S!B1"]]);
  });

  it("wait while somebody is typing, and tell of any other failure", async () => {
    const editing = new CustCodeError({ kind: "cell-editing", params: {} });
    const { world, recalculated, told, change, calm } = desk([editing, editing]);
    world.book = newBook();
    change();
    await new Promise((resolve) => setImmediate(resolve));
    await calm();
    expect([recalculated, told]).toEqual([[["S!A1", "S!B1"]], []]);

    const broken = desk([new Error("broken")]);
    broken.world.book = newBook();
    broken.change();
    await broken.calm();
    expect([broken.recalculated, broken.told]).toEqual([[], [new Error("broken")]]);
  });
});
