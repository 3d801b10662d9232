import TestSequencer from "@jest/test-sequencer";

/** The files that take longest, the longest first. Begun last, one of them would keep a core waiting for the other. */
const LONGEST = [
  "test/interleavings.office", "examples/examples", "validate/ValidateTab", "src/excel/validate.office", "src/excel/badInput.office", "test/formulaFaults.office", "src/excel/faults.office",
  "src/excel/recoveryFaults.office", "src/excel/repairFaults.office", "src/excel/registerFaults.office", "test/functionsBy.office", "test/formulas.office", "test/colleagues.office",
  "e2e/looks", "e2e/validate", "e2e/builder.", "e2e/builderLooks", "e2e/register",
];

/** Where nothing is known of earlier runs, as in a fresh checkout, jest goes by the size of the files; here the longest come before that. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = LONGEST.findIndex((part) => path.replaceAll("\\", "/").includes(part));
      return at < 0 ? LONGEST.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
}
