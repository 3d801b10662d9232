import { screen, waitFor, within } from "@testing-library/react";
import type { RuleLint } from "../../../../core/lint/advice";
import { renderPane } from "../../../testing/renderPane";

const openBuilder = async (...args: Parameters<typeof renderPane>) => {
  const pane = renderPane(...args);
  await pane.openTab(args[1]?.locale === "en-US" ? "Rules" : "规则");
  const field = await screen.findByRole("textbox", { name: args[1]?.locale === "en-US" ? "Pattern" : "编码规则" });
  const chips = await screen.findByRole("list", { name: args[1]?.locale === "en-US" ? "What the code is made of" : "编码由这些段组成" });
  const chip = (name: RegExp | string) => within(chips).getByRole("button", { name });
  const texts = () => within(chips).queryAllByRole("button").map((each) => each.textContent);
  const write = async (pattern: string) => {
    await pane.user.clear(field);
    await pane.user.click(field);
    await pane.user.paste(pattern);
  };
  return { ...pane, field, chip, texts, write };
};

/** jsdom lays nothing out; the chips stand in one line, 100 pixels each. */
const layChipsOut = () =>
  jest.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const item = this.closest("ol > li");
    const at = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : 0;
    return DOMRect.fromRect({ x: at * 100, y: 0, width: item ? 90 : 0, height: item ? 30 : 0 });
  });

beforeAll(() => {
  globalThis.DOMRect ??= class {
    static fromRect({ x = 0, y = 0, width = 0, height = 0 }: DOMRectInit = {}) {
      return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height, toJSON: () => "" };
    }
  } as unknown as typeof DOMRect;
});
afterEach(() => jest.restoreAllMocks());

describe("chips and text", () => {
  it("say the same, whichever is changed", async () => {
    const { user, field, chip, texts, write } = await openBuilder();
    expect(texts()).toEqual(["地区", "-", "行业", "-", "流水号 4 位"]);

    await write("CUST{seq:6}");
    await waitFor(() => expect(texts()).toEqual(["CUST", "流水号 6 位"]));

    await user.click(chip(/流水号/));
    const width = screen.getByLabelText("位数");
    await user.clear(width);
    // A field that is being filled in changes nothing yet.
    expect(field).toHaveValue("CUST{seq:6}");
    await user.type(width, "5");
    expect(field).toHaveValue("CUST{seq:5}");
  });

  it("keep the last readable rule in sight while the text cannot be read, and can go back to it", async () => {
    const { user, field, chip } = await openBuilder();
    await user.type(field, "{Backspace}");
    expect(chip(/地区/)).toBeDisabled();
    await user.click(screen.getByText("恢复成这里显示的规则"));
    expect(field).toHaveValue("{region}-{industry}-{seq:4}");
    expect(chip(/地区/)).toBeEnabled();
  });
});

describe("moving", () => {
  it("goes by Alt and arrow keys, keeps the keyboard on the segment and tells where it is", async () => {
    const { user, field, chip } = await openBuilder();
    chip(/流水号/).focus();
    await user.keyboard("{Alt>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Alt}");
    expect(field).toHaveValue("{seq:4}{region}-{industry}-");
    await waitFor(() => expect(chip(/流水号/)).toHaveFocus());
    expect(screen.getByText("“流水号 4 位”已移到第 1 段，共 5 段。")).toBeInTheDocument();
  });

  it("goes by picking up with the space bar, arrow keys and space bar, announced at each step", async () => {
    layChipsOut();
    const { user, field, chip } = await openBuilder({}, { locale: "en-US" });
    chip(/^region/).focus();
    await user.keyboard(" ");
    await screen.findByText("Picked up “region”, segment 1 of 5.");
    for (const place of [2, 3]) {
      // The arrows are listened to a moment after the space bar; pressed once too often, the segment would go too far.
      await waitFor(async () => {
        await user.keyboard("{ArrowRight}");
        await screen.findByText(`“region” is now segment ${place} of 5.`, {}, { timeout: 2_000 });
      }, { timeout: 20_000 });
    }
    await user.keyboard(" ");
    await waitFor(() => expect(field).toHaveValue("-{industry}{region}-{seq:4}"));
  });

  it("has buttons for those who do not drag", async () => {
    const { user, field, chip } = await openBuilder();
    await user.click(chip(/行业/));
    await user.click(screen.getByLabelText("前移"));
    await user.click(screen.getByLabelText("前移"));
    expect(field).toHaveValue("{industry}{region}--{seq:4}");
    expect(screen.getByLabelText("前移")).toHaveAttribute("aria-disabled", "true");
  });
});

describe("deleting and adding", () => {
  it("goes on with the segment that takes the place", async () => {
    const { user, field, chip } = await openBuilder();
    await user.click(chip(/行业/));
    await user.click(screen.getByLabelText("删除"));
    expect(field).toHaveValue("{region}--{seq:4}");
    await waitFor(() => expect(chip(/^-，固定文字，第 3 段/)).toHaveFocus());
    await user.keyboard("{Delete}");
    expect(field).toHaveValue("{region}-{seq:4}");
    expect(screen.getByText("已删除“-”。")).toBeInTheDocument();
  });

  it("offers every kind with a sentence, and what may stand once only while it is not there", async () => {
    const { user, field, chip } = await openBuilder();
    await user.click(chip(/行业/));
    await user.click(screen.getByText("添加一段"));
    const items = await screen.findAllByRole("menuitem");
    expect(items).toHaveLength(10);
    expect(items[2]).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByText(/^行里的日期或今天的日期/));
    expect(field).toHaveValue("{region}-{industry}{date:yyyyMMdd}-{seq:4}");
    await waitFor(() => expect(chip(/日期 yyyyMMdd/)).toHaveFocus());
    expect(screen.getByLabelText("日期写法")).toHaveValue("yyyyMMdd");
  });
});

describe("the sequence's form", () => {
  it("chooses by what to count and when to begin anew", async () => {
    const { user, field, chip } = await openBuilder();
    await user.click(chip(/流水号/));
    await user.selectOptions(screen.getByLabelText("按什么分别计数"), "chosen");
    await user.click(screen.getByLabelText("行业", { selector: "[type=checkbox]" }));
    await user.selectOptions(screen.getByLabelText("何时从头数起"), "year");
    expect(field).toHaveValue("{region}-{industry}-{seq:4 per region reset yearly by date}");
  });
});

describe("the check's form", () => {
  it("says what share of typing errors the scheme finds", async () => {
    const { user, chip, write } = await openBuilder();
    await write("{seq:6}{check:damm}");
    await waitFor(() => chip(/校验码/));
    await user.click(chip(/校验码/));
    const table = screen.getByRole("table", { name: "能发现多少输入错误" });
    expect(within(table).getByRole("row", { name: /相邻两个字符对调/ })).toHaveTextContent("100%");
    expect(within(table).getByRole("row", { name: /隔一个字符对调/ })).toHaveTextContent("90.4%");
  });
});

describe("settings of the rule", () => {
  it("go into the pattern, and into the version that is saved", async () => {
    const { custcode, user, field } = await openBuilder();
    await user.click(screen.getByText("规则设置"));
    await user.click(await screen.findByLabelText("编码一律用大写和半角"));
    await user.click(screen.getByText("添加条件"));
    expect(field).toHaveValue("{region}-{industry}-{seq:4}{rule case upper when tier is VIP}");
    await user.click(screen.getByLabelText("优先级"));
    await user.paste("5");
    await user.click(screen.getByLabelText("负责人"));
    await user.paste("王");
    await user.click(screen.getByText("保存为版本 2"));
    await waitFor(() => expect(custcode.state.get().rules[0]).toMatchObject({ version: 2, owner: "王", definition: { letters: "upper", priority: 5 } }));
    expect(screen.getByText("没有改动")).toBeVisible();
  });
});

describe("the advice", () => {
  const lint = (pattern: string): RuleLint => ({
    advice: pattern.includes("{seq")
      ? []
      : [{ kind: "not-unique", severity: "error", params: {}, code: "BJ", pair: { code: "BJ", first: ["北京"], second: ["北京市"] }, change: `${pattern}-{seq:4}` }],
    ...(pattern.includes("{seq") ? { capacity: { perKey: 9999, per: ["region"], largest: { key: "BJ", rows: 312 } } } : {}),
  });

  it("shows the rows that collide, and mends the rule by one click", async () => {
    const { user, field, write } = await openBuilder({ lint });
    await write("{region}");
    expect(await screen.findByText(/不同的客户会得到同一个编码“BJ”/)).toBeVisible();
    expect(screen.getByText("北京 ／ 北京市")).toBeVisible();
    await user.click(screen.getByText("{region}-{seq:4}", { selector: "button *" }));
    expect(field).toHaveValue("{region}-{seq:4}");
    expect(await screen.findByText("每个地区各有 9,999 个号码；名单里最多的是 BJ，有 312 行。")).toBeVisible();
  });
});
