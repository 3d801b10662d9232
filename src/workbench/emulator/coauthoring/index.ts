export { createSharedWorkbook, SharedWorkbook } from "./sharedWorkbook";
export { type Replica } from "./replica";
export { Network, RandomDelivery, type Arrival, type RandomOptions } from "./network";
export { copyWorkbook } from "./copyWorkbook";
export { describeWorkbook } from "./describeWorkbook";
