import { Hint } from "../../shared/Hint";
import { NewReservation } from "./NewReservation";
import { ReservationList } from "./ReservationList";
import { useReserveWords } from "./words";

/** Reserving codes, and what is reserved. */
export function ReserveSection() {
  const words = useReserveWords();
  return (
    <>
      <Hint>{words.hint}</Hint>
      <NewReservation />
      <ReservationList />
    </>
  );
}
