import { makeStyles, tokens } from "@fluentui/react-components";
import type { EncodeReport } from "../../../app/api";
import { usePane } from "../../PaneContext";
import { CellLink } from "../shared/CellLink";
import { CodeText, Hint } from "../shared/Hint";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
});

/** The first codes of a report, each leading to its cell. */
export function FirstCodes({ samples }: { readonly samples: EncodeReport["samples"] }) {
  const styles = useStyles();
  const { strings } = usePane();
  if (samples.length === 0) return null;
  return (
    <div>
      <Hint>{strings.encode.first}</Hint>
      <ul className={styles.list} aria-label={strings.encode.first}>
        {samples.map(({ address, code }, index) => (
          <li key={index}>
            {address ? (
              <CellLink address={address}>
                <CodeText>{code}</CodeText>
              </CellLink>
            ) : (
              <CodeText>{code}</CodeText>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
