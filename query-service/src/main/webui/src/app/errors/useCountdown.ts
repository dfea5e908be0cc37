import { useEffect, useState } from "react";

/** The whole seconds left until a time in epoch milliseconds, counting down to 0; 0 for no time. */
export function useCountdown(until: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  const waiting = until !== undefined && until > now;
  useEffect(() => {
    if (until === undefined || until <= Date.now()) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until, waiting]);
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
