import {
  custcode, custcodeAudit, custcodeBy, custcodeCheck, custcodeCheckdigit, custcodeCustomer, custcodeDecode, custcodeFind, custcodeFix, custcodeLookup, custcodeNext,
  custcodePart, custcodeSortkey, custcodeStatus, custcodeValidate,
} from "./functions";

/** The worksheet functions by the ids under which Excel calls them. `npm run check` compares the ids with functions.json. */
export const worksheetFunctions = {
  CUSTCODE: custcode,
  "CUSTCODE.BY": custcodeBy,
  "CUSTCODE.NEXT": custcodeNext,
  "CUSTCODE.VALIDATE": custcodeValidate,
  "CUSTCODE.CHECK": custcodeCheck,
  "CUSTCODE.AUDIT": custcodeAudit,
  "CUSTCODE.FIX": custcodeFix,
  "CUSTCODE.LOOKUP": custcodeLookup,
  "CUSTCODE.CHECKDIGIT": custcodeCheckdigit,
  "CUSTCODE.DECODE": custcodeDecode,
  "CUSTCODE.PART": custcodePart,
  "CUSTCODE.SORTKEY": custcodeSortkey,
  "CUSTCODE.FIND": custcodeFind,
  "CUSTCODE.CUSTOMER": custcodeCustomer,
  "CUSTCODE.STATUS": custcodeStatus,
} as const;
