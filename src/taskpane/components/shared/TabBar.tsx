import { Tab, TabList } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";

export interface TabBarItem<T extends string> {
  readonly value: T;
  readonly text: string;
  /** The tab's own id and that of its panel, where it has one. */
  readonly id?: string;
  readonly panel?: string;
}

export interface TabBarProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly TabBarItem<T>[];
  readonly selected: T;
  readonly onSelect: (value: T) => void;
  readonly className?: string;
  /** Hears of each tab's button, to give it the focus. */
  readonly onButton?: (value: T, button: HTMLButtonElement | null) => void;
}

/** Steps that a key makes from one tab to another. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Tabs of which the Tab key reaches the one in front, and arrow keys the others. Fluent's own arrow keys lay hidden elements around the tabs that can have the
 * focus, which an audit of accessibility faults.
 */
export function TabBar<T extends string>({ label, tabs, selected, onSelect, className, onButton }: TabBarProps<T>) {
  const buttons = useRef(new Map<T, HTMLButtonElement>());
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const at = tabs.findIndex(({ value }) => buttons.current.get(value) === event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    const next = tabs[step(at, tabs.length)];
    if (next) buttons.current.get(next.value)?.focus();
  };
  return (
    <TabList size="small" className={className} aria-label={label} selectedValue={selected} onTabSelect={(_, { value }) => onSelect(value as T)} onKeyDown={onKeyDown} {...{ "data-tabster": undefined }}>
      {tabs.map(({ value, text, id, panel }) => (
        <Tab
          key={value}
          value={value}
          id={id}
          aria-controls={panel}
          tabIndex={value === selected ? 0 : -1}
          ref={(button) => {
            if (button) buttons.current.set(value, button);
            else buttons.current.delete(value);
            onButton?.(value, button);
          }}
        >
          {text}
        </Tab>
      ))}
    </TabList>
  );
}
