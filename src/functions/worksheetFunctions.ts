import {
  custcode, custcodeBy, custcodeCheckdigit, custcodeDecode, custcodeLookup, custcodeNext, custcodePart, custcodeSortkey, custcodeValidate,
} from "./functions";

/** The worksheet functions by the ids under which Excel calls them. `npm run check` compares the ids with functions.json. */
export const worksheetFunctions = {
  CUSTCODE: custcode,
  "CUSTCODE.BY": custcodeBy,
  "CUSTCODE.NEXT": custcodeNext,
  "CUSTCODE.VALIDATE": custcodeValidate,
  "CUSTCODE.LOOKUP": custcodeLookup,
  "CUSTCODE.CHECKDIGIT": custcodeCheckdigit,
  "CUSTCODE.DECODE": custcodeDecode,
  "CUSTCODE.PART": custcodePart,
  "CUSTCODE.SORTKEY": custcodeSortkey,
} as const;
