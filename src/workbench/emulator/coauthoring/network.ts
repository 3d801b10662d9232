import { seeded } from "./seeded";

/** A message that can arrive next; `waiting` are those on the same way, with it. */
export interface Arrival {
  readonly person: string;
  readonly way: "up" | "down";
  readonly waiting: number;
}

interface Way {
  readonly person: string;
  readonly way: "up" | "down";
  readonly messages: (() => void)[];
}

/**
 * The ways between people and their server. Each way keeps its order; which of the ways moves next is up to whoever plays the network.
 * There is no clock: nothing arrives by itself.
 */
export class Network {
  private ways: Way[] = [];
  private readonly offline = new Set<string>();

  add(person: string): void {
    this.ways.push({ person, way: "up", messages: [] }, { person, way: "down", messages: [] });
  }

  remove(person: string): void {
    this.ways = this.ways.filter((way) => way.person !== person);
    this.offline.delete(person);
  }

  /** Sends from a person to the server. */
  up(person: string, message: () => void): void {
    this.way(person, "up")?.messages.push(message);
  }

  /** Sends from the server to a person. */
  down(person: string, message: () => void): void {
    this.way(person, "down")?.messages.push(message);
  }

  private way(person: string, way: "up" | "down"): Way | undefined {
    return this.ways.find((candidate) => candidate.person === person && candidate.way === way);
  }

  private get open(): readonly Way[] {
    return this.ways.filter((way) => way.messages.length > 0 && !this.offline.has(way.person));
  }

  /** What could arrive next, one for each way that has something and whose person is not cut off. */
  get pending(): readonly Arrival[] {
    return this.open.map(({ person, way, messages }) => ({ person, way, waiting: messages.length }));
  }

  /** Lets one of `pending` arrive; answers whether there was one. */
  deliver(index = 0): boolean {
    const way = this.open[index];
    if (!way) return false;
    way.messages.shift()!();
    return true;
  }

  /** Lets the next message on one person's way arrive; answers whether there was one. */
  deliverTo(person: string, way: "up" | "down"): boolean {
    return this.deliver(this.open.findIndex((candidate) => candidate.person === person && candidate.way === way));
  }

  /** Lets everything arrive, and what that sends in turn; people who are cut off are left out. */
  settle(): void {
    while (this.deliver());
  }

  /** Cuts a person off: they go on working, and nothing goes to or fro. */
  disconnect(person: string): void {
    this.offline.add(person);
  }

  reconnect(person: string): void {
    this.offline.delete(person);
  }

  /** A network that delivers by chance, the same for the same seed. */
  random(seed: number, options: RandomOptions = {}): RandomDelivery {
    return new RandomDelivery(this, seeded(seed), options);
  }
}

export interface RandomOptions {
  /** At most so many messages arrive in one tick: 3. */
  readonly most?: number;
  /** How often, of all ticks, some ways begin to be slow and others to move again: 0.1. */
  readonly change?: number;
  /** How many of the ways are slow at a time: 0.4. */
  readonly slow?: number;
}

/** Lets messages arrive by chance, with some ways slower than others for a while. */
export class RandomDelivery {
  private slow = new Map<string, boolean>();

  constructor(private readonly network: Network, private readonly chance: () => number, private readonly options: RandomOptions) {}

  /** A moment passes: none, one or some messages arrive. */
  tick(): void {
    if (this.chance() < (this.options.change ?? 0.1)) this.slow = new Map();
    for (let left = Math.floor(this.chance() * ((this.options.most ?? 3) + 1)); left > 0; left--) {
      const ready = this.network.pending.flatMap(({ person, way }, at) => (this.isSlow(`${person} ${way}`) ? [] : [at]));
      if (ready.length > 0) this.network.deliver(ready[Math.floor(this.chance() * ready.length)]);
    }
  }

  /** A number from 0 up to, not including, `below`, out of the same chance. */
  pick(below: number): number {
    return Math.floor(this.chance() * below);
  }

  private isSlow(way: string): boolean {
    let slow = this.slow.get(way);
    if (slow === undefined) this.slow.set(way, (slow = this.chance() < (this.options.slow ?? 0.4)));
    return slow;
  }
}
