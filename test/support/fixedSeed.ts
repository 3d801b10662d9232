// Generated cases are the same in every run, so that a red run is about the change at hand. Other cases: FAST_CHECK_SEED=$RANDOM npx jest …
import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["FAST_CHECK_SEED"] ?? 20_261_121) });
