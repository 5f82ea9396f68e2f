/** Time stamps as ZooKeeper prints them, fast: a day's date is formatted once. */

const DAY_MS = 86_400_000;

/** Formats instants as `2025-01-06 08:00:01,042`. */
export function stamper(): (at: number) => string {
  let day = -1;
  let date = "";
  return (at) => {
    const today = Math.floor(at / DAY_MS);
    if (today !== day) {
      day = today;
      date = new Date(today * DAY_MS).toISOString().slice(0, 10);
    }
    const ms = at - today * DAY_MS;
    const seconds = Math.floor(ms / 1000);
    const minutes = Math.floor(seconds / 60);
    return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)},${three(ms % 1000)}`;
  };
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

function three(value: number): string {
  return value < 10 ? `00${value}` : value < 100 ? `0${value}` : `${value}`;
}
