import { makeStyles, tokens } from "@fluentui/react-components";

/** The space that every tab's content stands in: it scrolls down, never sideways. */
export const useTabStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100%",
    boxSizing: "border-box",
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
  },
});
