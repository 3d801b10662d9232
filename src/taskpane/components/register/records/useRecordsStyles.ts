import { makeStyles, tokens } from "@fluentui/react-components";

/** Rows of findings and of the log. */
export const useRecordsStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  kind: { display: "flex", flexDirection: "column", alignItems: "flex-start", "& > details": { width: "100%" } },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontFamily: tokens.fontFamilyBase },
});
