import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTask } from "../../hooks/useTask";
import { usePane } from "../../PaneContext";

/** A button that selects a cell in the workbook and scrolls to it. */
export function CellLink({ address, children, className }: { readonly address: string; readonly children: ReactNode; readonly className?: string }) {
  const { custcode, strings } = usePane();
  const { run } = useTask(() => custcode.lists.goTo(address));
  return (
    <Link as="button" className={className} title={strings.common.goTo(address)} onClick={() => void run()}>
      {children}
    </Link>
  );
}
