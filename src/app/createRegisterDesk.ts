import { createAdoptionUseCases } from "./adoption/createAdoptionUseCases";
import { createCodes } from "./codes/createCodes";
import { createCounterUseCases } from "./counters/createCounterUseCases";
import { createFiles } from "./files/createFiles";
import { createOptions } from "./options/createOptions";
import type { Ports } from "./ports";
import { createRecords } from "./records/createRecords";
import type { RecoveryUseCases, RegisterUseCases } from "./registerApi";
import { createReservations } from "./reservations/createReservations";
import type { Workspace } from "./workspace/workspace";

export interface RegisterDeskOptions {
  readonly workspace: Workspace;
  readonly ports: Ports;
  readonly recovery: RecoveryUseCases;
}

/** All that is asked of the register, joined. Loaded when the pane asks for it first. */
export function createRegisterDesk({ workspace, ports, recovery }: RegisterDeskOptions): RegisterUseCases {
  const parts = { workspace, ports };
  return {
    codes: createCodes(parts),
    reservations: createReservations(parts),
    adoption: createAdoptionUseCases(parts),
    counters: createCounterUseCases(parts),
    records: createRecords(parts),
    files: createFiles(parts),
    recovery,
    options: createOptions(parts),
  };
}
