/** Words of the register tab as a whole in Chinese; each section has its own beside it. */
export const registerZh = {
  sections: {
    adopt: "收编现有编码",
    reserve: "预留编码",
    counters: "计数器",
    records: "日志与检查",
    files: "备份与导出",
    options: "多人使用与选项",
  },
};

export type RegisterWords = typeof registerZh;
