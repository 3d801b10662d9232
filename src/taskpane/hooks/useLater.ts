import { startTransition, useEffect, useState } from "react";

/** False until what is around it was drawn: what is much then follows, piece by piece, between which the page is heard. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => startTransition(() => setLater(true)), []);
  return later;
}
