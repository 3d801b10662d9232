import { useAppState, usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Part } from "../Part";
import { useRegister } from "../RegisterContext";
import { wholeNumber } from "../wholeNumber";
import { HashedKeys } from "./HashedKeys";
import { SavedField } from "./SavedField";
import { useOptionsWords } from "./words";

/** The largest block that a person may take. */
const mostInBlock = 10_000;

/** Who works here, how several people share the numbers, and what the register keeps of customers. */
export function OptionsSection() {
  const { announce, count } = usePane();
  const { options } = useRegister();
  const words = useOptionsWords();
  // A change of the options changes the state.
  useAppState((state) => state);
  const { person, blockSize, hashedKeys } = options.get();
  const said = (text: string) => {
    announce(text);
    return text;
  };
  return (
    <>
      <Part title={words.person}>
        <SavedField
          label={words.name}
          hint={words.nameHint}
          value={person}
          onSave={async (name) => {
            await options.set({ person: name });
            return said(words.nameSaved(name));
          }}
        />
      </Part>
      <Part title={words.blocks}>
        <Hint>{words.blocksHint}</Hint>
        <Hint>{words.blocksCost}</Hint>
        <SavedField
          label={words.size}
          hint={words.sizeHint}
          numeric
          value={String(blockSize)}
          problem={(text) => (wholeNumber(text) >= 0 && wholeNumber(text) <= mostInBlock ? undefined : words.badSize(count(mostInBlock)))}
          onSave={async (text) => {
            const size = wholeNumber(text);
            await options.set({ blockSize: size });
            return said(size === 0 ? words.sizeOff : words.sizeSaved(count(size)));
          }}
        />
      </Part>
      <Part title={words.hashes}>
        <HashedKeys on={hashedKeys} />
      </Part>
    </>
  );
}
