import { logRow } from "./logChain";

it("hashes a row as SHA-256 of its JSON", () => {
  // printf '["","a"]' | sha256sum
  expect(logRow("", ["a"])).toBe("1958ef6f7fededf493768f1447db06dee559bd32dd59772de3c9aaa59a3e3eed");
});
