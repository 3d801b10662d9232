import { useState } from "react";
import { useBuilderWords } from "../words";
import { ChoiceField } from "./ChoiceField";
import { TextField } from "./TextField";

const named = ["digits", "base36", "letters", "safe"] as const;
type Named = (typeof named)[number];
const isNamed = (alphabet: string): alphabet is Named => named.some((name) => name === alphabet);

/** As the core accepts it: letters and digits of ASCII, none twice. */
const isAlphabet = (text: string) => /^[0-9A-Za-z]{2,}$/.test(text) && new Set(text.toUpperCase()).size === text.length;

/** A named alphabet, or one's own characters. */
export function AlphabetField({ value, onChange }: { readonly value: string; readonly onChange: (alphabet: string) => void }) {
  const words = useBuilderWords();
  const [own, setOwn] = useState(!isNamed(value));
  return (
    <>
      <ChoiceField
        label={words.alphabet}
        value={own ? "own" : value}
        choices={[...named.map((name) => ({ value: name, label: words.alphabets[name] })), { value: "own", label: words.custom }]}
        onChange={(chosen) => {
          setOwn(chosen === "own");
          if (chosen !== "own") onChange(chosen);
        }}
      />
      {own && (
        <TextField
          label={words.alphabetOwn}
          mono
          value={isNamed(value) ? "" : value}
          accepts={isAlphabet}
          problem={words.badAlphabet}
          onChange={(text) => onChange(text.toUpperCase())}
        />
      )}
    </>
  );
}
