/** The mark of the house, or of the agency whose page it is, with its name. */
export function Wordmark({ product, tagline, logo }: { product: string; tagline: string; logo?: string }) {
  return (
    <a className="wordmark" href="/">
      {logo ? <img src={logo} alt="" width={40} height={40} /> : <Door />}
      <span>
        {product}
        <small>{tagline}</small>
      </span>
    </a>
  )
}

/** An open door in a frame, drawn in the brand colour. */
function Door() {
  return (
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M5 30V8.5C5 4.4 9.9 2 16 2s11 2.4 11 6.5V30" fill="none" stroke="var(--brass)" strokeWidth="2" />
        <path d="M9 30V10.2C9 7.3 12.1 5.6 16 5.6V30z" fill="var(--brand)" />
        <circle cx="13.4" cy="18.6" r="1.2" fill="var(--surface)" />
        <path d="M2 30h28" stroke="var(--ink)" strokeWidth="2" />
      </svg>
  )
}
