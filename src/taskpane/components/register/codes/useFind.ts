import { useCallback, useEffect, useRef, useState } from "react";
import type { CodeExplanation, FoundCodes } from "../../../../app/registerApi";
import { usePane } from "../../../PaneContext";
import { useRegister } from "../RegisterContext";

/** Typing settles before the register is searched. */
const settleMilliseconds = 300;
/** So many are shown at first, and so many more at each asking. */
const portion = 50;

/** What was found for a text. */
export interface Found extends FoundCodes {
  readonly text: string;
  /** A code that the register does not know and a rule reads. */
  readonly unknown: CodeExplanation | undefined;
}

export interface Find {
  readonly text: string;
  setText(text: string): void;
  /** Searches at once, as Enter does. */
  search(): void;
  readonly searching: boolean;
  readonly found: Found | undefined;
  showMore(): void;
  /** Looks again after something was changed, and tells how often: what is shown of a code has to be read again too. */
  again(): void;
  readonly edition: number;
}

/** True for two spellings of one code. */
export const isSameCode = (a: string, b: string): boolean => form(a) === form(b);
const form = (text: string) => text.normalize("NFKC").trim().toUpperCase();

/** Searches the register when typing has settled. */
export function useFind(): Find {
  const { report } = usePane();
  const { codes } = useRegister();
  const [text, setText] = useState("");
  const [most, setMost] = useState(portion);
  const [edition, setEdition] = useState(0);
  const [found, setFound] = useState<Found | undefined>(undefined);
  const [searching, setSearching] = useState(false);
  const asked = useRef(0);

  const look = useCallback(async () => {
    const mine = ++asked.current;
    const wanted = text.trim();
    if (wanted === "") {
      setFound(undefined);
      setSearching(false);
      return;
    }
    setSearching(true);
    try {
      const result = await codes.find(wanted, most);
      const isKnown = result.entries.some(({ code }) => isSameCode(code, wanted));
      const explained = isKnown ? undefined : await codes.explain(wanted);
      if (mine === asked.current) setFound({ ...result, text: wanted, unknown: explained?.entry ? undefined : explained });
    } catch (error) {
      if (mine === asked.current) report(error);
    } finally {
      if (mine === asked.current) setSearching(false);
    }
  }, [codes, report, text, most]);

  useEffect(() => {
    const timer = setTimeout(() => void look(), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [look]);
  // What was asked for is asked at once.
  useEffect(() => {
    if (edition > 0) void look();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when something was changed
  }, [edition]);

  return {
    text,
    setText: (next) => {
      setMost(portion);
      setText(next);
    },
    search: () => void look(),
    searching,
    found,
    showMore: () => setMost((before) => before + portion * 4),
    again: useCallback(() => setEdition((before) => before + 1), []),
    edition,
  };
}
