import { useEffect, useState } from "react";
import type { CodeExplanation } from "../../../../app/registerApi";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { useRegister } from "../RegisterContext";
import { Explanation } from "./Explanation";
import { useCodesWords } from "./words";

export interface ExplanationOfProps {
  readonly code: string;
  /** Read anew whenever this is another one. */
  readonly edition: number;
  readonly onChanged: (said: string) => void;
}

/** Reads what is known of a code, and shows it. */
export function ExplanationOf({ code, edition, onChanged }: ExplanationOfProps) {
  const { report } = usePane();
  const { codes } = useRegister();
  const words = useCodesWords();
  const [explanation, setExplanation] = useState<CodeExplanation | undefined>(undefined);
  useEffect(() => {
    let current = true;
    codes
      .explain(code)
      .then((explained) => current && setExplanation(explained))
      .catch((error: unknown) => current && report(error));
    return () => {
      current = false;
    };
  }, [codes, code, edition, report]);
  return explanation ? <Explanation explanation={explanation} onChanged={onChanged} /> : <Hint>{words.reading}</Hint>;
}
