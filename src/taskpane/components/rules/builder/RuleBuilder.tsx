import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { SegmentDefinition } from "../../../../core";
import type { RuleDraft } from "../../../hooks/useRuleDraft";
import { useCurrentList } from "../../../ListContext";
import { useAppState, usePane } from "../../../PaneContext";
import { inputLabel } from "../../../ruleInputs";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { AddSegment } from "./AddSegment";
import { BuilderScopeProvider } from "./BuilderScope";
import { moved, removeSegment, replaceSegment } from "./editSegments";
import { RuleSettings } from "./RuleSettings";
import { SegmentChips } from "./SegmentChips";
import { formOf, type AnySegmentForm } from "./segmentForms";
import { SegmentPanel } from "./SegmentPanel";
import { useSegmentItems } from "./useSegmentItems";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  builder: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

const noHeaders: readonly string[] = [];

/** A rule as segments that are added, changed, moved and deleted; its pattern follows, and it follows its pattern. */
export function RuleBuilder({ draft }: { readonly draft: RuleDraft }) {
  const styles = useStyles();
  const { strings, locale, announce } = usePane();
  const words = useBuilderWords();
  const { items, definition, stale, setItems, setSettings, newId, restore } = useSegmentItems(draft.pattern, draft.definition, draft.setPattern);
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const chips = useRef(new Map<number, HTMLButtonElement>());
  const addButton = useRef<HTMLButtonElement>(null);
  const books = useAppState((state) => state.codebooks);
  const { list } = useCurrentList();

  const { segments } = definition;
  const codebooks = books.map(({ name }) => name);
  const headers = list?.columns.map(({ header }) => header) ?? noHeaders;
  const at = items.findIndex(({ id }) => id === chosen);
  const textOf = (segment: SegmentDefinition) => formOf(segment).chip(segment, (input) => inputLabel(input, strings), locale);
  const focusChip = (id: number | undefined) => (id === undefined ? addButton.current : chips.current.get(id))?.focus();
  /** Changed segments under the identities that they had. */
  const setSegments = (ids: readonly number[], next: readonly SegmentDefinition[]) =>
    setItems(next.flatMap((segment, index) => (ids[index] === undefined ? [] : [{ id: ids[index], segment }])));
  const idsOf = (all: typeof items) => all.map(({ id }) => id);

  const change = (next: SegmentDefinition) => setSegments(idsOf(items), replaceSegment(segments, at, next));

  const move = (from: number, to: number) => {
    const item = items[from];
    if (!item || from === to || to < 0 || to >= items.length) return;
    setItems(moved(items, from, to));
    announce(words.moved(textOf(item.segment), words.place(to + 1, items.length)));
  };

  /** The keyboard goes on at the segment that takes the place, or at the one before. */
  const remove = (index: number) => {
    const item = items[index];
    if (!item) return;
    const left = items.filter((each) => each !== item);
    const next = left[Math.min(index, left.length - 1)]?.id;
    const hadForm = item.id === chosen;
    flushSync(() => {
      setSegments(idsOf(left), removeSegment(segments, index));
      if (hadForm) setChosen(undefined);
    });
    focusChip(next);
    announce(words.removed(textOf(item.segment)));
  };

  /** Behind the chosen segment, or at the end. */
  const add = (form: AnySegmentForm) => {
    const item = { id: newId, segment: form.create({ segments, codebooks }) };
    const place = at < 0 ? items.length : at + 1;
    flushSync(() => {
      setItems([...items.slice(0, place), item, ...items.slice(place)]);
      setChosen(item.id);
    });
    // The menu gives the keyboard back to its button when it has closed; the new segment is what one goes on with.
    setTimeout(() => focusChip(item.id), 0);
    announce(words.addedSegment(textOf(item.segment), words.place(place + 1, items.length + 1)));
  };

  const open = items[at];
  return (
    <BuilderScopeProvider value={{ segments, codebooks, headers }}>
      <div className={styles.builder}>
        {items.length === 0 ? <Hint>{words.empty}</Hint> : <Hint>{words.hint}</Hint>}
        {stale && (
          <Notice
            intent="warning"
            actions={
              <Button size="small" onClick={restore}>
                {words.backToChips}
              </Button>
            }
          >
            {words.stale}
          </Notice>
        )}
        <SegmentChips
          items={items}
          chosen={chosen}
          disabled={stale}
          onChoose={(id) => setChosen(id === chosen ? undefined : id)}
          onMove={move}
          onDrop={(from, to) => setItems(moved(items, from, to))}
          onRemove={remove}
          chipRef={(id, chip) => {
            if (chip) chips.current.set(id, chip);
            else chips.current.delete(id);
          }}
        />
        <div>
          <AddSegment segments={segments} disabled={stale} onAdd={add} buttonRef={addButton} />
        </div>
        {open && !stale && (
          <SegmentPanel
            key={open.id}
            segment={open.segment}
            at={at}
            count={items.length}
            onChange={change}
            onMove={(to) => move(at, to)}
            onRemove={() => remove(at)}
          />
        )}
        {!stale && items.length > 0 && <RuleSettings draft={draft} definition={definition} onChange={setSettings} />}
      </div>
    </BuilderScopeProvider>
  );
}
