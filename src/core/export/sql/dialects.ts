import type { Dialect, SqlDialect } from "./dialect";
import { mysql } from "./mysql";
import { postgresql } from "./postgresql";
import { sqlServer } from "./sqlServer";

/** All databases that scripts are written for. */
export const dialects: Readonly<Record<SqlDialect, Dialect>> = { postgresql, mysql, sqlserver: sqlServer };
