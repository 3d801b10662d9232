import { createGuardMessages } from "./createGuardMessages";

describe.each(["zh-CN", "en-US"] as const)("%s", (locale) => {
  const say = createGuardMessages(locale);

  test("names what may stand in the column, and what to do", () => {
    expect(say.list("region").message).toContain(locale === "zh-CN" ? "地区" : "region");
    expect(say.code("客户编码", "BJ-IT-0001")).toMatchObject({ title: "CustCode · 客户编码", message: expect.stringContaining("BJ-IT-0001") as string });
  });

  test.each(["客", "长".repeat(60), "🙂".repeat(60), "a {b} [c]"])("keeps to Excel's lengths and is known by its title: %s", (name) => {
    for (const { title, message } of [say.list(name), say.code(name, name)]) {
      expect(title.startsWith("CustCode")).toBe(true);
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(225);
      expect(() => encodeURIComponent(title + message)).not.toThrow();
      expect(message).toMatch(/[。.]$/);
    }
  });
});
