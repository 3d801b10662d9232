import { createCodes } from "../../app/codes/createCodes";
import { createCounterUseCases } from "../../app/counters/createCounterUseCases";
import type { RegisterUseCases } from "../../app/registerApi";
import { createReservations } from "../../app/reservations/createReservations";
import { memoryOptions } from "./memoryRegisterOptions";
import { memoryAdoption, memoryFiles, memoryRecords, memoryRecovery } from "./memoryRegisterFiles";
import type { MemoryWorkbook } from "./memoryWorkbook";

/** The register's use cases over a list in memory: the genuine ones, behind the pane's contract. */
export function memoryRegister(workbook: MemoryWorkbook): RegisterUseCases {
  const { memory } = workbook;
  return {
    codes: createCodes(memory),
    reservations: createReservations(memory),
    counters: createCounterUseCases(memory),
    options: memoryOptions(memory),
    adoption: memoryAdoption(workbook),
    records: memoryRecords(workbook),
    files: memoryFiles(workbook),
    recovery: memoryRecovery(workbook),
  };
}
