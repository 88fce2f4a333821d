/** The look of pages that the server writes itself, without the explorer: light or dark as the reader has it. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1d2125;--quiet:#565e67;--ground:#fbfaf8;--panel:#fff;--line:#e4e2dd;--accent:#2457a6}
@media (prefers-color-scheme:dark){:root{--ink:#e9ebee;--quiet:#a9b1bb;--ground:#14171b;--panel:#1b1f24;--line:#2f353d;--accent:#8ab4f8}}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.55 Inter,system-ui,sans-serif}
main{max-width:880px;margin:0 auto;padding:32px 20px 80px}
h1{font-size:24px;font-weight:650;text-wrap:balance;word-break:auto-phrase}h2{font-size:16px;margin:0 0 6px}h3{font-size:12px;color:var(--quiet);margin:14px 0 4px}
a{color:var(--accent)}nav ul{padding:0;list-style:none}nav li{margin:5px 0}
section{border-top:1px solid var(--line);padding:26px 0 10px;margin-top:22px}
code,pre{font:13px/1.5 ui-monospace,Menlo,Consolas,monospace}
pre{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:10px 12px;margin:0;max-height:320px;overflow:auto}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid var(--line)}
th{font-weight:600}.quiet{color:var(--quiet);font-size:13px}details{margin-top:12px}summary{cursor:pointer;color:var(--quiet);font-size:13px}
`
