export { readWorkbook, type ReadWorkbookOptions } from "./readWorkbook";
export { writeWorkbook, type WriteWorkbookOptions } from "./writeWorkbook";
