import type { BackupDictionary } from "./backupDictionary";

export const backupEn: BackupDictionary = {
  problems: {
    "backup-empty": "This file is empty; most likely its download was not finished. Choose another backup, or save it once more.",
    "backup-not-json": "This file is no backup. Choose a file (.json) that was saved under Register, Backup and export.",
    "backup-torn": "This backup ends in the middle; most likely copying or downloading it broke off. Copy it once more from where it came, or choose another one.",
    "backup-damaged": "This backup is damaged[: its part “{part}” cannot be read]. Choose another one; if there is none, keep this file as it is and show it to a colleague who knows JSON.",
    "backup-rules-file": "This is a file of rules: it holds rules and codebooks, but no register. Import it on the Rules page; to restore a register, choose a backup.",
    "backup-other-kind": "Another program wrote this file; it is no backup of CustCode. Choose a file that was saved under Register, Backup and export.",
    "backup-newer": "A newer CustCode wrote this backup (format {schema}, known here up to {known}). Update CustCode before you restore it.",
  },
  warnings: {
    damaged: "This backup was changed after it was saved, or damaged on its way: what it says may be wrong. Look for a copy that was not changed; if there is none, read the differences below before you restore it.",
    "other-workbook": "This backup is of another workbook. Restoring it joins the registers of both; go on only if that is what you want, for instance to join the lists of two branches.",
    diverged: "Two copies of this workbook went on issuing codes separately: {here} rows are only here, {there} only in the backup. Restoring joins both; deal with each code that two customers got, and use only one of the copies from then on.",
    unreadable: "{count} rows of the backup cannot be read and are left out; the first is row {row} of its part “{table}”. The others are not affected.",
  },
  differences: {
    "code-added": "The register lacks the code {code}[ (customer “{customer}”)]. It is added as {status}.",
    "code-changed": "The code {code}[ (customer “{customer}”)] got further in the backup: {before} becomes {status}.",
    "code-filled": "The register’s row of {code}[ (customer “{customer}”)] has blanks. They are filled in from the backup.",
    "code-collision": "Two customers have the code {code}: {here} in this workbook[, {ownat}][, by {ownby}]; {there} in the backup[, {at}][, by {by}]. This workbook’s row stays; find out which is right and issue another code to the other customer.",
    "code-kept-returned": "The code {code}[ (customer “{customer}”)] was handed back after the backup was made, where it is {status}. It stays handed back; if the customer still uses it, adopt it again.",
    "rule-added": "Version {version} of the rule “{rule}” ({pattern}) is missing. It is added as {status}.",
    "rule-collision": "Version {version} of the rule “{rule}” is {here} in this workbook and {there} in the backup. This workbook’s stays[; the backup’s is kept as version {added}, retired, to explain old codes].",
    "value-added": "The codebook “{codebook}” lacks “{value}”. It is added with the code “{code}”.",
    "value-collision": "In the codebook “{codebook}”, “{value}” has the code “{here}”; in the backup it is “{there}”. This workbook’s stays; if the backup is right, correct the codebook.",
    "value-code-taken": "The codebook “{codebook}” lacks “{value}”, but its code in the backup, “{code}”, stands for “{other}” here, so it is not added. If both are the same thing, make one an alias.",
    "counter-added": "The counter of the rule “{rule}”[, key “{key}”][, for {owner}] is missing. It is added; its next number is {next}.",
    "counter-raised": "The counter of the rule “{rule}”[, key “{key}”][, for {owner}] is raised from {from} to {next}, so that no number is issued twice.",
    "block-overlap": "In the backup {owner} has a block of numbers (rule “{rule}”[, key “{key}”], {from} to {limit}) that overlaps the block of {other} here, so it is not added. Give {owner} another block.",
    "setting-added": "The option “{name}” is missing. It is taken from the backup.",
    "log-added": "This workbook has no log yet. The {rows} log rows of the backup are taken over as they are.",
    "log-apart": "{rows} log rows of the backup are not here. Putting them in between would break the log’s chain, so one row “backup restored” is written instead; keep the backup file.",
  },
  headings: {
    "code-added": "Codes added: {count}", "code-changed": "Codes that got further: {count}", "code-filled": "Rows filled in: {count}", "code-collision": "Codes that two customers have: {count}",
    "code-kept-returned": "Codes that stay handed back: {count}", "rule-added": "Rule versions added: {count}", "rule-collision": "Rule versions with another pattern: {count}", "value-added": "Codebook values added: {count}",
    "value-collision": "Codebook values with another code: {count}", "value-code-taken": "Codebook values whose code is taken: {count}", "counter-added": "Counters added: {count}", "counter-raised": "Counters raised: {count}",
    "block-overlap": "Blocks that overlap: {count}", "setting-added": "Options added: {count}", "log-added": "Log added", "log-apart": "Log that stays in the backup",
  },
  words: {
    codeStatuses: { issued: "issued", adopted: "adopted", reserved: "reserved", void: "void", returned: "returned" },
    ruleStatuses: { active: "active", draft: "draft", retired: "retired" },
    parts: { rules: "rules", codebooks: "codebooks", counters: "counters", register: "register", log: "log", content: "content", schema: "schema" },
    nobody: "a customer who is not registered",
  },
};
