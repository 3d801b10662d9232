import type { BackupDictionary } from "./backupDictionary";

export const backupZh: BackupDictionary = {
  problems: {
    "backup-empty": "这个文件是空的，多半没有下载完。请换一份备份，或重新保存一次。",
    "backup-not-json": "这个文件不是备份文件。请选择在 CustCode 的“登记簿”页、“备份与导出”里保存的文件（.json）。",
    "backup-torn": "这个备份文件不完整，后半部分缺失，多半是复制或下载时中断了。请从原处再复制一次，或换一份备份。",
    "backup-damaged": "这个备份文件已损坏[，“{part}”部分读不出来]。请换一份备份；若只有这一份，请保留原文件并请懂 JSON 的同事查看。",
    "backup-rules-file": "这是规则文件，只有规则和码表，没有登记簿。请在“规则”页导入它；要恢复登记簿，请选择备份文件。",
    "backup-other-kind": "这个文件由别的程序写成，不是 CustCode 的备份。请选择在“登记簿”页、“备份与导出”里保存的文件。",
    "backup-newer": "这个备份由更新版本的 CustCode 写成（格式 {schema}，本机只识别到 {known}）。请先升级 CustCode 再恢复。",
  },
  warnings: {
    damaged: "这个备份保存之后被改动过，或在传送中损坏，内容可能不对。请先找一份没有改动的备份；确实没有时，请逐条看过下面的差异再决定是否恢复。",
    "other-workbook": "这是另一个工作簿的备份。恢复会把两个工作簿的登记簿合在一起；只有确实要合并时（例如合并分公司的名单）才请继续。",
    diverged: "同一个工作簿的两份副本曾分别发放编码：本工作簿独有 {here} 行，备份独有 {there} 行。恢复会把两边合在一起；同一编码给了两个客户的，请逐条处理。此后请只用其中一份。",
    unreadable: "备份中有 {count} 行读不出来，已略过；第一处是“{table}”的第 {row} 行。其余各行不受影响。",
  },
  differences: {
    "code-added": "登记簿中没有[客户“{customer}”的]编码 {code}，将补上，状态为“{status}”。",
    "code-changed": "[客户“{customer}”的]编码 {code} 在备份里的状态较新，将由“{before}”改为“{status}”。",
    "code-filled": "[客户“{customer}”的]编码 {code} 在登记簿中有空白，将按备份补全。",
    "code-collision": "编码 {code} 给了两个客户：本工作簿中是{here}[，{ownat}][，经办 {ownby}]；备份中是{there}[，{at}][，经办 {by}]。本工作簿的保持不变；请核实后为另一个客户另发编码。",
    "code-kept-returned": "[客户“{customer}”的]编码 {code} 在备份之后已退回，备份中的状态是“{status}”。将保持退回；若客户仍在用它，请用“收编”重新登记。",
    "rule-added": "没有规则“{rule}”的第 {version} 版（{pattern}），将补上，状态为“{status}”。",
    "rule-collision": "规则“{rule}”的第 {version} 版在本工作簿中是 {here}，在备份中是 {there}。本工作簿的保持不变[；备份的那一版将存为第 {added} 版，已停用，只用来解读旧编码]。",
    "value-added": "码表“{codebook}”中没有“{value}”，将补上，编码为“{code}”。",
    "value-collision": "码表“{codebook}”中“{value}”的编码是“{here}”，备份中是“{there}”。本工作簿的保持不变；若应以备份为准，请在码表中改正。",
    "value-code-taken": "码表“{codebook}”中没有“{value}”，但它在备份中的编码“{code}”在这里属于“{other}”，所以不补。若两者是同一个东西，请把它写成别名。",
    "counter-added": "没有规则“{rule}”[、流水依据“{key}”]的[ {owner} 的]计数器，将补上，下一个号为 {next}。",
    "counter-raised": "规则“{rule}”[、流水依据“{key}”]的[ {owner} 的]计数器将由 {from} 调大到 {next}，以免重复发放。",
    "block-overlap": "备份中 {owner} 的号段（规则“{rule}”[、流水依据“{key}”]，{from} 到 {limit}）与这里 {other} 的号段重叠，所以不补。请为 {owner} 另划一段。",
    "setting-added": "没有选项“{name}”，将按备份补上。",
    "log-added": "本工作簿还没有日志，备份中的 {rows} 行日志将原样写入。",
    "log-apart": "备份中有 {rows} 行日志不在这里。插进来会使日志前后不相连，所以只记下一行“恢复备份”；请把备份文件保存好。",
  },
  headings: {
    "code-added": "补上的编码：{count}", "code-changed": "状态更新的编码：{count}", "code-filled": "补全的登记：{count}", "code-collision": "给了两个客户的编码：{count}",
    "code-kept-returned": "保持退回的编码：{count}", "rule-added": "补上的规则版本：{count}", "rule-collision": "模式不同的规则版本：{count}", "value-added": "补上的码表值：{count}",
    "value-collision": "编码不同的码表值：{count}", "value-code-taken": "编码已被占用的码表值：{count}", "counter-added": "补上的计数器：{count}", "counter-raised": "调大的计数器：{count}",
    "block-overlap": "重叠的号段：{count}", "setting-added": "补上的选项：{count}", "log-added": "补上日志", "log-apart": "留在备份中的日志",
  },
  words: {
    codeStatuses: { issued: "已发放", adopted: "已收编", reserved: "已预留", void: "已作废", returned: "已退回" },
    ruleStatuses: { active: "启用", draft: "草稿", retired: "停用" },
    parts: { rules: "编码规则", codebooks: "码表", counters: "计数器", register: "登记簿", log: "日志", content: "内容", schema: "格式" },
    nobody: "未登记的客户",
  },
};
