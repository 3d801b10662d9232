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
  kind: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: "2px" },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontFamily: tokens.fontFamilyBase },
});
