/** What happens after crashes, and after co-authors met. Loaded when there is something of the kind. */
export { createRecovery } from "./createRecovery";
export type { Recovery, RecoveryDependencies } from "./createRecovery";
