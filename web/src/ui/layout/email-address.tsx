/** Breaks after the @ where the column is narrow. */
export function EmailAddress({ address }: { address: string }) {
  const [name, host] = address.split('@');
  return (
    <span className="muted">
      {name}@<wbr />
      {host}
    </span>
  );
}
