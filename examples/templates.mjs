// node examples/templates.mjs [--lang zh|en]
// Rules to begin with, each with codes that it gives.
import { templatesIn } from "../dist/lib/custcode-templates.mjs";
import { readArguments } from "./rules.mjs";

for (const { name, pattern, further, ready, example } of templatesIn(readArguments().locale)) {
  console.log(`${example.padEnd(20)} ${pattern}   ${name}`);
  for (const rule of further) console.log(`${"".padEnd(20)} ${rule.pattern}   ${rule.name}`);
  if (ready.length > 0) console.log(`${"".padEnd(20)} --ready ${ready.join(" --ready ")}`);
}
