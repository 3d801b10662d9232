import { Part } from "../Part";
import { Audit } from "./Audit";
import { LatestRows } from "./LatestRows";
import { VerifyLog } from "./VerifyLog";
import { useRecordsWords } from "./words";

/** Is everything still right: the log's chain, everything against everything, and what was done lately. */
export function RecordsSection() {
  const words = useRecordsWords();
  return (
    <>
      <Part title={words.verify}>
        <VerifyLog />
      </Part>
      <Part title={words.audit}>
        <Audit />
      </Part>
      <Part title={words.recent}>
        <LatestRows />
      </Part>
    </>
  );
}
