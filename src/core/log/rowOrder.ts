/** The order of rows against the chain's own. */

/**
 * The fewest places that must be taken out so that the rest ascends: all but a longest increasing subsequence.
 * Patience sorting, as in C. Schensted, "Longest Increasing and Decreasing Subsequences" (1961).
 */
export const misplaced = (ranks: readonly number[]): readonly number[] => {
  /** By length: the place that ends such a run with the lowest rank. */
  const ends: number[] = [];
  const before: number[] = [];
  ranks.forEach((rank, place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[ends[middle] as number] as number) < rank) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = place;
  });
  const stays = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] as number) stays.add(place);
  return ranks.flatMap((_, place) => (stays.has(place) ? [] : [place]));
};

/**
 * The rank of each row when every row comes after its parent and nothing is moved without need.
 *
 * @param parents places of the rows that others follow; -1 for none. There is no circle in them.
 */
export const ranksInChain = (parents: readonly number[]): readonly number[] => {
  /** The lowest place above which the row cannot stand, and how many rows come before it in its line. */
  const floors: number[] = [];
  const depths: number[] = [];
  parents.forEach((_, place) => {
    const line: number[] = [];
    for (let at = place; at >= 0 && floors[at] === undefined; at = parents[at] as number) line.push(at);
    for (const at of line.reverse()) {
      const parent = parents[at] as number;
      floors[at] = Math.max(at, parent < 0 ? 0 : (floors[parent] as number));
      depths[at] = parent < 0 ? 0 : (depths[parent] as number) + 1;
    }
  });
  const order = parents.map((_, place) => place);
  order.sort((a, b) => (floors[a] as number) - (floors[b] as number) || (depths[a] as number) - (depths[b] as number) || a - b);
  const ranks: number[] = [];
  order.forEach((place, rank) => (ranks[place] = rank));
  return ranks;
};
