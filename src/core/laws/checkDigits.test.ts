/** Check characters in rules: of all typing errors in issued codes the rule finds what its scheme promises. */
import { checkSchemeIds, catchRates, checkSchemes, type CheckSchemeId } from "../checkDigits";
import { entry, office } from "../testing/samples";

/** All letters of theirs are known to all schemes that know letters. */
const letters = ["BJ", "HA", "GD", "XN", "QK"];
const digits = ["11", "31", "44", "54", "90"];

/** Codes that a rule with the scheme gave to five regions in turn: region, number, check. */
const issued = (id: CheckSchemeId, count: number) => {
  const { payload } = checkSchemes[id];
  const hasDigits = payload.includes("0");
  const codes = payload.includes("A") ? letters : digits;
  const entries = codes.map((code, i) => entry("region", `r${i}`, code));
  const { rule, issuer } = office(`{region}{seq:4 step 37${hasDigits ? "" : " alphabet letters"}}{check:${id}}`, entries);
  const one = issuer();
  const given = Array.from({ length: count }, (_, i) => {
    const outcome = one.add({ inputs: [`r${i % codes.length}`], recordKey: null, cell: "" });
    return outcome.status === "issued" ? outcome.code : "";
  });
  return { rule, given, payload };
};

interface Share {
  readonly tried: number;
  readonly found: number;
}

/** All single errors and adjacent swaps in sixty codes: how many the check finds, whatever the rule's codebook finds besides. */
const measure = (id: CheckSchemeId): { readonly single: Share; readonly swap: Share } => {
  const { rule, given } = issued(id, 60);
  const { payload, alphabet, width } = checkSchemes[id];
  const check = rule.parts.find(({ role }) => role === "check");
  if (check?.role !== "check") throw new Error("no check");
  const isFound = (typed: string): boolean => {
    const body = typed.slice(0, -width);
    return [...body].some((character) => !payload.includes(character)) || check.compute([body]) !== typed.slice(-width);
  };
  const single = { tried: 0, found: 0 };
  const swap = { tried: 0, found: 0 };
  const count = (share: { tried: number; found: number }, typed: string): void => {
    share.tried++;
    if (isFound(typed)) share.found++;
    // What the check finds the rule finds; the rule may find more, by its codebook.
    if (isFound(typed) && rule.accepts(typed)) throw new Error(`${typed} is accepted`);
  };
  for (const code of given) {
    for (let at = 0; at < code.length; at++) {
      for (const other of at < code.length - width ? payload : alphabet) if (other !== code.charAt(at)) count(single, code.slice(0, at) + other + code.slice(at + 1));
      const [a, b] = [code.charAt(at), code.charAt(at + 1)];
      if (b !== "" && a !== b) count(swap, code.slice(0, at) + b + a + code.slice(at + 2));
    }
  }
  return { single, swap };
};

const percent = ({ tried, found }: Share): number => (found / tried) * 100;

it.each(checkSchemeIds)("%s finds in issued codes what it promises", (id) => {
  const { single, swap } = measure(id);
  const { all, inDigits } = catchRates[id];
  const promised = checkSchemes[id].payload.includes("A") ? all : (inDigits ?? all);
  expect(single.tried).toBeGreaterThan(2000);
  // A promise of all is kept to the last; other shares depend on the codes, which are few here.
  for (const [share, of, slack] of [[single, promised.single, 1], [swap, promised.swap, 8]] as const) {
    if (of === 100) expect(percent(share)).toBe(100);
    else expect(Math.abs(percent(share) - of)).toBeLessThan(slack);
  }
});

it.each(checkSchemeIds)("%s is read in every code", (id) => {
  const { rule, given } = issued(id, 5);
  for (const code of given) expect([code === "", rule.read(code).ok, rule.accepts(code)]).toEqual([false, true, true]);
});
