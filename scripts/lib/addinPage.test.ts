import { addinPage, contentSecurityPolicy, officeJsFromCdn } from "./addinPage.mjs";

const template = '<!doctype html><html><head>\n<meta charset="utf-8" />\n<title>CustCode</title>\n</head><body></body></html>';

const scriptsOf = (html: string) => [...html.matchAll(/<script src="([^"]+)"/g)].map(([, address]) => address);

describe("the add-in's page", () => {
  test("in Excel has the policy first, then Microsoft's office.js", () => {
    const page = addinPage(template, { officeJs: officeJsFromCdn });
    expect(scriptsOf(page)).toEqual([officeJsFromCdn]);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("office.js"));
    expect(page.indexOf("charset")).toBeLessThan(page.indexOf("Content-Security-Policy"));
    expect(page).toContain("<title>CustCode</title>");
  });

  test("in the workbench has the host's script before office.js", () => {
    expect(scriptsOf(addinPage(template, { officeJs: "../office/office.js", hostScript: "../host.js" }))).toEqual(["../host.js", "../office/office.js"]);
  });

  test("replaces an office.js that the template names", () => {
    const named = template.replace("<title>", '<script type="text/javascript" src="https://appsforoffice.microsoft.com/lib/1/hosted/office.debug.js"></script>\n<title>');
    expect(scriptsOf(addinPage(named, { officeJs: "../office/office.js" }))).toEqual(["../office/office.js"]);
    expect(addinPage(named, { officeJs: "../office/office.js" })).not.toContain("debug");
  });

  test("built for the workbench becomes the page for Excel", () => {
    const built = addinPage(template, { officeJs: "../office/office.js", hostScript: "../host.js" });
    expect(addinPage(built, { officeJs: officeJsFromCdn })).toBe(addinPage(template, { officeJs: officeJsFromCdn }));
  });

  test("must have a head", () => {
    expect(() => addinPage("<p>text</p>", { officeJs: "office.js" })).toThrow("no <head>");
  });
});

describe("the policy", () => {
  test.each([
    ["allows scripts from here and from Microsoft alone", officeJsFromCdn, "script-src 'self' https://appsforoffice.microsoft.com;"],
    ["allows scripts from here alone with the npm copy", "../office/office.js", "script-src 'self';"],
    ["lets nothing out with the npm copy", "../office/office.js", "connect-src 'self';"],
  ])("%s", (_name, officeJs, expected) => {
    expect(contentSecurityPolicy(officeJs)).toContain(expected);
  });

  test("never allows eval or inline scripts", () => {
    const scripts = contentSecurityPolicy(officeJsFromCdn).split("; ").find((part: string) => part.startsWith("script-src"));
    expect(scripts).not.toMatch(/unsafe/);
  });
});
