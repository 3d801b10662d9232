// The law of working together: several people do at random what offices do, messages arrive at random, and when all have settled no two
// customers share a code without a finding, and nothing that was issued is missing. The seeds are fixed; `INTERLEAVINGS=50 npx jest …` plays fifty
// other scenarios, from the seed INTERLEAVINGS_SEED on. What a seed meets also depends on how fast the pages answer; a failure says which operations are
// left when all that can be dropped are dropped.
import type { Workbook } from "../src/workbench/emulator/model/workbook";
import { createScenario, describeOperation, type Scenario, type ScenarioShape } from "./support/interleavings/operations";
import type { Broken, Figures } from "./support/interleavings/laws";
import { play, setUpOffice } from "./support/interleavings/play";
import { shrink } from "./support/interleavings/shrink";

const MINUTES = 60_000;
/** So many shorter scenarios are tried when one fails. */
const TRIES = Number(process.env["INTERLEAVINGS_TRIES"] ?? 40);

const SCENARIOS: readonly (readonly [seed: number, ScenarioShape])[] = [
  [101, { people: 2, operations: 5_000, rare: 1, withFunctions: false }],
  [102, { people: 3, operations: 2_800, rare: 1, withFunctions: false }],
  [103, { people: 3, operations: 900, rare: 3 }],
  [104, { people: 5, operations: 400, rare: 4 }],
  [105, { people: 8, operations: 200, rare: 5 }],
  [106, { people: 4, operations: 150, rare: 25 }],
];

/** Nobody closes the workbook unsaved and nobody tears rows out of the register: what a person has drawn from a block is known to them. */
const BLOCKS: readonly (readonly [seed: number, ScenarioShape])[] = [
  [201, { people: 3, operations: 400, rare: 5, blockSize: 50, without: ["crash", "deleteRegistered", "spoilCounter", "copyRow"] }],
  [202, { people: 5, operations: 250, rare: 8, blockSize: 50, without: ["crash", "deleteRegistered", "spoilCounter", "copyRow"] }],
];

const others = Number(process.env["INTERLEAVINGS"] ?? 0);
const firstOther = Number(process.env["INTERLEAVINGS_SEED"] ?? 1_000);
const OTHERS = Array.from({ length: others }, (_, at): readonly [number, ScenarioShape] => [firstOther + at, { people: 2 + (at % 7), operations: 300, rare: 12 }]);

let performed = 0;

test.each([...SCENARIOS, ...OTHERS])("all draw from one counter, seed %d", async (seed, shape) => {
  await expectLaws(createScenario(seed, shape), await setUpOffice());
}, 10 * MINUTES);

test.each(BLOCKS)("everybody draws from a block of their own, seed %d", async (seed, shape) => {
  await expectLaws(createScenario(seed, shape), await setUpOffice(shape.blockSize));
}, 10 * MINUTES);

test("that were ten thousand operations", () => expect(performed).toBeGreaterThanOrEqual(10_000));

async function expectLaws(scenario: Scenario, office: Workbook): Promise<void> {
  const { broken, figures } = await play(scenario, office);
  performed += figures.operations;
  process.stdout.write(`${figuresOf(scenario, figures)}\n`);
  if (broken.length === 0) return;
  const laws = new Set(broken.map(({ law }) => law));
  let last: readonly Broken[] = broken;
  const shortest = await shrink(scenario, async (shorter) => {
    const now = (await play(shorter, office)).broken.filter(({ law }) => laws.has(law));
    if (now.length > 0) last = now;
    return now.length > 0;
  }, TRIES);
  throw new Error([`seed ${scenario.seed}, ${scenario.people} people`, ...last.slice(0, 20).map(({ law, says }) => `${law}: ${says}`), ...shortest.operations.map(describeOperation)].join("\n"));
}

function figuresOf({ seed, people, blockSize }: Scenario, { operations, issued, reported, reissued, gaps, restored, overwritten, heights }: Figures): string {
  const blocks = blockSize > 0 ? ` with blocks of ${blockSize}` : "";
  return `seed ${seed}: ${people} people${blocks}, ${operations} operations, ${issued} codes, ${reported} duplicates reported, ${reissued} issued anew, ${gaps} gaps, ${restored} times restored, ${overwritten} log rows written over, ${heights} tables of another height`;
}
