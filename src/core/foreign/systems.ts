/** All systems whose formats are understood. A new one is a module beside the others and a line here. */
import type { ForeignFormat } from "./conversion";
import { businessCentral } from "./systems/businessCentral";
import { dataverse } from "./systems/dataverse";
import { dolibarr } from "./systems/dolibarr";
import { dynamics365 } from "./systems/dynamics365";
import { excel } from "./systems/excel";
import { frappe } from "./systems/frappe";
import { kingdee } from "./systems/kingdee";
import { odoo } from "./systems/odoo";
import { salesforce } from "./systems/salesforce";
import { sap } from "./systems/sap";
import { smartsheet } from "./systems/smartsheet";
import { zoho } from "./systems/zoho";

/** Among equally likely ones the first counts. */
export const foreignFormats: readonly ForeignFormat[] = [
  dataverse, salesforce, dolibarr, frappe, odoo, dynamics365, businessCentral, kingdee, zoho, smartsheet, sap, excel,
];
