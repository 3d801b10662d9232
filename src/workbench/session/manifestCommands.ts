import type { Language } from "../texts";

/** A button that the add-in's manifest puts into Excel. */
export interface AddinCommand {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon of 32 pixels, as the workbench serves it. */
  readonly icon: string;
  /** Opens the pane, or runs the function that the add-in registered under this name. */
  readonly action: { readonly kind: "pane" } | { readonly kind: "function"; readonly name: string };
}

/** What the manifest says of the add-in, in one language. */
export interface AddinManifest {
  readonly id: string;
  readonly displayName: string;
  readonly groupLabel: string;
  readonly ribbon: readonly AddinCommand[];
  readonly cellMenu: readonly AddinCommand[];
  /** File names of the page and of the functions' metadata, without the manifest's host. */
  readonly page: string;
  readonly functions: string;
}

/** Reads a manifest as Excel does. `folder` is where the workbench serves the add-in's files. Throws when it is no well-formed manifest. */
export function readManifest(text: string, language: Language, folder: string): AddinManifest {
  const document = new DOMParser().parseFromString(text, "application/xml");
  if (document.querySelector("parsererror")) throw new Error("The manifest is not well-formed XML");
  const resources = new Map<string, string>();
  for (const element of elements(document, "Image", "Url", "String")) {
    const override = elements(element, "Override").find((one) => one.getAttribute("Locale") === language);
    resources.set(element.getAttribute("id") ?? "", override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "");
  }
  const resource = (element: Element | undefined): string => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const local = (address: string): string => folder + address.replace(/^https?:\/\/[^/]+\//, "");
  const command = (element: Element): AddinCommand => {
    const functionName = elements(element, "FunctionName")[0]?.textContent?.trim();
    return {
      id: element.getAttribute("id") ?? "",
      label: resource(elements(element, "Label")[0]),
      tip: resource(elements(element, "Description")[0]),
      icon: local(resource(elements(element, "Image").find((image) => image.getAttribute("size") === "32"))),
      action: functionName ? { kind: "function", name: functionName } : { kind: "pane" },
    };
  };
  const group = elements(document, "Group")[0];
  const displayName = elements(document, "DisplayName")[0];
  const localized = displayName && elements(displayName, "Override").find((one) => one.getAttribute("Locale") === language);
  return {
    id: elements(document, "Id")[0]?.textContent?.trim() ?? "",
    displayName: localized?.getAttribute("Value") ?? displayName?.getAttribute("DefaultValue") ?? "",
    groupLabel: resource(group && elements(group, "Label")[0]),
    ribbon: group ? elements(group, "Control").map(command) : [],
    cellMenu: elements(document, "OfficeMenu").flatMap((menu) => elements(menu, "Item").map(command)),
    page: local(resources.get("Taskpane.Url") ?? ""),
    functions: local(resource(elements(elements(document, "Metadata")[0] ?? document, "SourceLocation")[0])),
  };
}

function elements(parent: Document | Element, ...names: readonly string[]): Element[] {
  return names.flatMap((name) => [...parent.getElementsByTagNameNS("*", name)]);
}
