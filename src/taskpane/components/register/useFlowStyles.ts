import { makeStyles, tokens } from "@fluentui/react-components";

/** Buttons beside each other, fields below each other, and lists of sentences. */
export const useFlowStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  wide: { minWidth: 0, maxWidth: "100%", whiteSpace: "normal", overflowWrap: "anywhere" },
  points: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});
