// Links between the project's own pages: a renamed file or heading must not leave a dead end behind.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const pagesBelow = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    if (name.startsWith(".") || name === "node_modules" || name === "dist") return [];
    if (statSync(full).isDirectory()) return pagesBelow(full);
    return name.endsWith(".md") ? [full] : [];
  });

/** The page without code, where brackets mean something else. */
const prose = (text) => text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");

/** A heading's anchor as the usual hosts make it. */
const anchor = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

const anchorsOf = (file) => new Set([...readFileSync(file, "utf8").matchAll(/^#+\s+(.*)$/gm)].map(([, heading]) => anchor(heading)));

/** Every relative link of every page below the folder that leads nowhere, as `page: link`. */
export const deadLinks = (root) =>
  pagesBelow(root).flatMap((page) => {
    const links = [...prose(readFileSync(page, "utf8")).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
    return links
      .filter((link) => !/^[a-z]+:/i.test(link))
      .filter((link) => {
        const [file, fragment] = link.split("#");
        const target = file ? path.resolve(path.dirname(page), decodeURIComponent(file)) : page;
        if (!existsSync(target)) return true;
        return fragment !== undefined && target.endsWith(".md") && !anchorsOf(target).has(decodeURIComponent(fragment));
      })
      .map((link) => `${path.relative(root, page)}: ${link}`);
  });
