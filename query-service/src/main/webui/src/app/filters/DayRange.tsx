import styles from "./filters.module.scss";

interface Props {
  /** Days as yyyy-mm-dd, in UTC; "" for none. */
  from: string;
  to: string;
  onChange: (range: { from?: string; to?: string }) => void;
}

/** From one day to another. The browser's own fields: they know the user's language, the keyboard, and small screens. */
export function DayRange({ from, to, onChange }: Props) {
  return (
    <>
      <DayField label="From (UTC)" value={from} {...(to ? { max: to } : {})} onChange={(day) => onChange({ from: day })} />
      <DayField label="To (UTC)" value={to} {...(from ? { min: from } : {})} onChange={(day) => onChange({ to: day })} />
    </>
  );
}

interface FieldProps {
  label: string;
  value: string;
  min?: string;
  max?: string;
  onChange: (day: string) => void;
}

function DayField({ label, value, min, max, onChange }: FieldProps) {
  return (
    <label className={styles.day}>
      <span className={styles.label}>{label}</span>
      <input type="date" value={value} min={min} max={max} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
