import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** How wrong characters in a text look: not by colour alone. */
export const wrongCharacters: GriffelStyle = {
  backgroundColor: tokens.colorPaletteRedBackground1,
  color: tokens.colorPaletteRedForeground1,
  textDecorationLine: "underline",
  textDecorationStyle: "wavy",
  textDecorationColor: tokens.colorPaletteRedForeground1,
  textUnderlineOffset: "3px",
  fontWeight: tokens.fontWeightSemibold,
};
