import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowImportRegular, ArrowUndoRegular, BookmarkRegular, CheckmarkCircleRegular, ProhibitedRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { CodeStatus } from "../../../../core";
import { usePane } from "../../../PaneContext";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXXS, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  dead: { color: tokens.colorPaletteRedForeground1 },
});

const icons: Readonly<Record<CodeStatus, ReactNode>> = {
  issued: <CheckmarkCircleRegular />,
  adopted: <ArrowImportRegular />,
  reserved: <BookmarkRegular />,
  void: <ProhibitedRegular />,
  returned: <ArrowUndoRegular />,
};

/** What has become of a code: a word with an icon. */
export function StatusMark({ status }: { readonly status: CodeStatus }) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <span className={mergeClasses(styles.mark, status === "void" && styles.dead)}>
      {icons[status]}
      {words.functions.status(status)}
    </span>
  );
}
