import { useState } from "react";
import type { TextFile } from "../../../../app/registerApi";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { download, kilobytes } from "./download";
import { useFilesWords } from "./words";

export interface FileMaker {
  readonly busy: boolean;
  /** The file that was made last. */
  readonly file: TextFile | undefined;
  make(): void;
}

/** Makes a file and hands it to the browser. */
export function useMakeFile(work: () => Promise<TextFile>): FileMaker {
  const { announce, count } = usePane();
  const words = useFilesWords();
  const [file, setFile] = useState<TextFile | undefined>(undefined);
  const { busy, run } = useTask(async () => {
    setFile(undefined);
    const made = await work();
    setFile(made);
    download(made);
    announce(words.made(made.name, words.kilobytes(count(kilobytes(made)))));
  });
  return { busy, file, make: () => void run() };
}
