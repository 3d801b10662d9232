// What the build adds to the add-in's page: its Content-Security-Policy, the address of office.js, and, in the workbench's copy
// alone, the script with which the workbench's host introduces itself (a real host injects its bridge the same way, before the
// page's own scripts run). The add-in's source knows of none of these.

/** Microsoft's address of office.js: what the Marketplace asks for, and the one script that is not ours. */
export const officeCdn = "https://appsforoffice.microsoft.com";
export const officeJsFromCdn = `${officeCdn}/lib/1/hosted/office.js`;

/** The files of the npm package that a page playing desktop Excel asks for, out of 87 MB. */
export const officeJsFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/**
 * The page's Content-Security-Policy for an office.js at the given address.
 * - `style-src 'unsafe-inline'`: Fluent's style engine (griffel) writes its rules into <style> elements at run time, and a static
 *   page cannot carry a fresh nonce for each visit.
 * - `frame-src` names Microsoft's address because office.js asks it, in a hidden frame, whether an unknown web host is trusted.
 * - `connect-src 'self'`: nothing leaves the workbook.
 * - `frame-ancestors` does not work in a <meta>; whoever serves the folder may send it as a header (docs/ARCHITECTURE.md).
 */
export const contentSecurityPolicy = (officeJs) => {
  const office = officeJs.startsWith("https:") ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${office}`,
    `frame-src 'self'${office}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};

/** What an earlier call put in. */
const earlier = /<meta http-equiv="Content-Security-Policy"[^>]*>\n|<script src="[^"]*\bhost\.js"><\/script>\n/g;
const anyOfficeScript = /\n?[ \t]*<script\b[^>]*\boffice(?:\.debug)?\.js[^>]*>\s*<\/script>/gi;
const charset = /<meta\s+charset=[^>]*>/i;

/**
 * The page with policy, host script and office.js put at the head's beginning, in this order. What the page already has of these is
 * replaced, so that a built page can be turned from the workbench's into Excel's.
 */
export const addinPage = (html, { officeJs, hostScript }) => {
  const tags = [
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(officeJs)}">`,
    ...(hostScript ? [`<script src="${hostScript}"></script>`] : []),
    `<script src="${officeJs}"></script>`,
  ].join("\n");
  const bare = html.replace(earlier, "").replace(anyOfficeScript, "");
  const anchor = charset.exec(bare) ?? /<head[^>]*>/i.exec(bare);
  if (!anchor) throw new Error("The page template has no <head>.");
  const end = anchor.index + anchor[0].length;
  return `${bare.slice(0, end)}\n${tags}${bare.slice(end)}`;
};
