import fc from "fast-check";
import { normalizeText } from "../text/normalizeText";
import { createRecordForm, hashKey, isHashedKey } from ".";

describe("hashed keys", () => {
  // Reckoned with Python's hashlib and base64: "#" + b32encode(sha256(salt + NUL + key))[:26].
  it.each([
    ["salt", "上海川鸿建筑工程集团有限公司", "#GHAJ6QF2FYJK2SDSFUXPO35G5S"],
    ["", "A", "#YAFU2PESTS24YMLGSHWUMNXWGR"],
    ["盐", "D'AMOREANDSONS", "#6X2OUZJURN67TAWISVDXTAIROI"],
  ])("of %j and %j", (salt, key, hash) => {
    expect(hashKey(salt, key)).toBe(hash);
  });

  it("are their own comparison form, known in any case and width, and differ by key and salt", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (salt, key, other) => {
        const hash = hashKey(salt, key);
        expect(normalizeText(hash)).toBe(hash);
        expect([hash, ` ${hash.toLowerCase()} `, hash.replace("#", "＃")].every(isHashedKey)).toBe(true);
        if (other !== key) expect(hashKey(salt, other)).not.toBe(hash);
        if (other !== salt) expect(hashKey(other, key)).not.toBe(hash);
      }),
    );
  });

  it.each([[""], ["#"], ["上海川鸿建筑工程集团有限公司"], ["#GHAJ6QF2FYJK2SDSFUXPO35G5"], ["#GHAJ6QF2FYJK2SDSFUXPO35G5SA"], ["#GHAJ6QF2FYJK2SDSFUXPO35G51"], ["GHAJ6QF2FYJK2SDSFUXPO35G5SAB"]])("%j is none", (text) => {
    expect(isHashedKey(text)).toBe(false);
  });
});

describe("what the register keeps", () => {
  it("is the key itself, or its hash; blanks and hashes stay", () => {
    const plain = createRecordForm({ hashed: false, salt: "" });
    const hashed = createRecordForm({ hashed: true, salt: "s" });
    expect([plain("甲"), plain("")]).toEqual(["甲", ""]);
    expect([hashed("甲"), hashed(""), hashed(hashed("甲"))]).toEqual([hashKey("s", "甲"), "", hashKey("s", "甲")]);
  });

  it("is refused where the salt was lost", () => {
    expect(() => createRecordForm({ hashed: true, salt: "" })).toThrow(RangeError);
  });
});
