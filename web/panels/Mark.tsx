/** The program's sign: a challenge, what addresses it, and what they rest on. */
export function Mark() {
  return (
    <svg className="mark" viewBox="-12 -12 24 24" width="22" height="22" aria-hidden="true">
      <path d="M-7-5L6-7M-7-5L1 7M6-7L1 7" className="mark-lines" />
      <path d="M-7-10L-2-5L-7 0L-12-5Z" className="mark-challenge" />
      <circle cx="6" cy="-7" r="4" className="mark-model" />
      <path d="M1 2.5l4 2.3v4.6l-4 2.3l-4-2.3v-4.6z" className="mark-technique" />
    </svg>
  )
}
