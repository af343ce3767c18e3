const css = `
:host {
  all: initial;
  --bg: #fff; --soft: #f3f4f7; --line: #dfe3ea; --edge: #8b93a3; --text: #161a23; --dim: #596273; --bad: #b42318;
  --accent: #2a5bd7; --on-accent: #fff; --link: var(--text); --shadow: 0 1px 2px rgb(16 20 28 / 8%), 0 16px 48px -8px rgb(16 20 28 / 24%);
  color-scheme: light dark; color: var(--text); direction: ltr;
  font: 400 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Armenian", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :host {
    --bg: #161a21; --soft: #232833; --line: #313846; --edge: #7b8598; --text: #eef1f6; --dim: #a4adbc; --bad: #ff9a8f;
    --shadow: 0 0 0 1px #2b313d, 0 20px 56px -8px rgb(0 0 0 / 70%); --ring: rgb(255 255 255 / 22%);
  }
}
/* The firm's colour may be any: what is written on it and with it keeps 4.5 to 1. */
@supports (color: oklch(from red l c h)) {
  :host { --on-accent: oklch(from var(--accent) clamp(.17, (.58 - l) * 1000, 1) 0 0); --link: oklch(from var(--accent) min(l, .5) c h); }
  @media (prefers-color-scheme: dark) { :host { --link: oklch(from var(--accent) max(l, .76) min(c, .13) h); } }
}
::before, ::after, * { box-sizing: border-box; }
[hidden] { display: none !important; }
button, textarea { font: inherit; color: inherit; margin: 0; }
button { cursor: pointer; border: 0; background: none; padding: 0; touch-action: manipulation; }
svg { width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round;
  stroke-linejoin: round; display: block; flex: none; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.head :focus-visible { outline-color: currentColor; outline-offset: -2px; }

.launcher { position: fixed; z-index: 2147483000; right: calc(20px + env(safe-area-inset-right));
  bottom: calc(20px + env(safe-area-inset-bottom)); width: 60px; height: 60px; border-radius: 50%;
  background: var(--accent); color: var(--on-accent); display: grid; place-items: center;
  box-shadow: 0 0 0 1px var(--ring, transparent), 0 2px 6px rgb(16 20 28 / 16%), 0 10px 28px -4px rgb(16 20 28 / 32%); transition: transform .16s; }
.launcher:hover { transform: scale(1.05); }
.launcher:active { transform: scale(.96); }
.launcher:focus-visible { outline-offset: 3px; }
.launcher svg { grid-area: 1 / 1; width: 28px; height: 28px; }
.launcher svg:nth-of-type(2), :host(.open) .launcher svg:first-of-type { display: none; }
:host(.open) .launcher svg:nth-of-type(2) { display: block; }
.badge { position: absolute; top: -3px; right: -3px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
  background: #c8281d; color: #fff; font-size: 12px; font-weight: 650; line-height: 22px; text-align: center;
  box-shadow: 0 0 0 2px var(--bg); }
.greeting { position: fixed; z-index: 2147483000; right: calc(20px + env(safe-area-inset-right));
  bottom: calc(94px + env(safe-area-inset-bottom)); display: flex; align-items: flex-start;
  max-width: min(300px, calc(100vw - 40px)); background: var(--bg); border-radius: 16px; box-shadow: var(--shadow);
  animation: rise .24s ease-out; }
.greeting .say { padding: 14px 0 14px 16px; text-align: start; border-radius: 16px; overflow-wrap: anywhere; }
.greeting .tool { color: var(--dim); margin: 6px; width: 32px; height: 32px; }
.greeting .tool svg { width: 16px; height: 16px; }

.panel { position: fixed; z-index: 2147483001; right: calc(20px + env(safe-area-inset-right));
  bottom: calc(94px + env(safe-area-inset-bottom)); width: 392px; height: min(660px, calc(100vh - 118px));
  display: flex; flex-direction: column; overflow: hidden; background: var(--bg); border-radius: 20px;
  box-shadow: var(--shadow); animation: rise .2s ease-out; }
:host(.left) :is(.panel, .launcher, .greeting) { right: auto; left: calc(20px + env(safe-area-inset-left)); }

.head { position: relative; z-index: 2; flex: none; display: flex; align-items: center; gap: 12px; padding: 14px 12px 14px 16px;
  background: var(--accent); color: var(--on-accent); }
.mark { flex: none; width: 40px; height: 40px; border-radius: 13px; display: grid; place-items: center;
  background: color-mix(in srgb, currentColor 16%, transparent); }
.titles { flex: 1; min-width: 0; }
.head :is(h1, h2) { margin: 0; font-size: 16px; font-weight: 650; line-height: 1.3; letter-spacing: -.005em; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap; }
.status { display: flex; align-items: center; gap: 6px; font-size: 13px; line-height: 1.35; }
.status::before { content: ""; width: 8px; height: 8px; border-radius: 50%; background: #fbbf24;
  box-shadow: 0 0 0 1.5px var(--on-accent); flex: none; }
.status[data-state=online]::before { background: #22c55e; }
.status[data-state=offline]::before { background: #f87171; }
.tool { flex: none; width: 40px; height: 40px; border-radius: 12px; display: grid; place-items: center; }
.tool:hover, .tool[aria-expanded=true] { background: color-mix(in srgb, currentColor 14%, transparent); }
.head > .tool + .tool { margin-left: -8px; }
.head > .tool:first-of-type svg { stroke-width: 2.8; }

.menu { position: absolute; top: calc(100% - 4px); right: 12px; width: 264px; max-width: calc(100% - 24px); padding: 8px;
  border-radius: 16px; background: var(--bg); color: var(--text); box-shadow: var(--shadow); animation: rise .14s ease-out; }
.menu button { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 42px; padding: 8px 12px;
  border-radius: 10px; text-align: start; }
.menu button:hover, .menu button:focus-visible { background: var(--soft); }
.menu :focus-visible { outline-color: var(--link); }
.menu svg { width: 20px; height: 20px; color: var(--dim); }
.heading { margin: 8px 4px 4px; padding: 10px 8px 0; border-top: 1px solid var(--line); color: var(--dim); font-size: 13px; }
.languages { display: grid; grid-template-columns: 1fr 1fr; gap: 2px; }
.languages [aria-checked=true] { background: var(--soft); color: var(--link); font-weight: 600; }

.banner { flex: none; padding: 8px 16px; background: #fdf0d5; color: #6b4100; font-size: 13px; text-align: center; }
.scroller { flex: 1; min-height: 0; overflow: hidden auto; overscroll-behavior: contain; padding: 4px 16px 12px;
  scrollbar-width: thin; scrollbar-color: var(--line) transparent; }
.scroller:focus-visible { outline-offset: -3px; }
.list { display: flex; flex-direction: column; }
.item { position: relative; display: flex; flex-direction: column; align-items: flex-start; margin-top: 14px; }
.item.joined { margin-top: 3px; }
.item[data-day]::before { content: attr(data-day); align-self: center; margin: 4px 0 12px; color: var(--dim); font-size: 12px;
  font-weight: 550; }
.item.mine { align-items: flex-end; }
.text { max-width: min(84%, 560px); padding: 10px 14px; border-radius: 18px; background: var(--soft); white-space: pre-wrap;
  overflow-wrap: anywhere; }
.theirs .text { border-start-start-radius: 6px; }
.mine .text { background: var(--accent); color: var(--on-accent); border-end-end-radius: 6px; }
.mine.joined .text { border-start-end-radius: 6px; }
.pending .text { opacity: .72; }
.text a { color: var(--link); text-underline-offset: 2px; }
.mine a { color: inherit; }
.name { margin: 0 0 4px 14px; color: var(--dim); font-size: 12.5px; font-weight: 600; }
.joined .name, .followed:not(.pending, .failed) .state { display: none; }
.state { margin: 4px 8px 0; color: var(--dim); font-size: 12px; font-variant-numeric: tabular-nums; }
.failed .state { color: var(--bad); }
.retry { padding: 4px 2px; font-weight: 600; text-decoration: underline; text-underline-offset: 2px; }
.file { margin-top: 4px; }
.file:first-child { margin-top: 0; }
.file img { display: block; max-width: min(100%, 360px); max-height: 300px; border-radius: 10px; }

.typing { display: inline-flex; gap: 5px; margin-top: 14px; padding: 15px 16px; border-radius: 6px 18px 18px; background: var(--soft);
  vertical-align: top; }
.typing i { width: 7px; height: 7px; border-radius: 50%; background: var(--dim); animation: beat 1.2s infinite; }
.typing i:nth-child(2) { animation-delay: .15s; }
.typing i:nth-child(3) { animation-delay: .3s; }
.choices { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 14px; }
.choices > * { max-width: 100%; min-height: 40px; padding: 8px 16px; border: 1.5px solid var(--link); border-radius: 20px;
  background: var(--bg); color: var(--link); font-size: 15px; font-weight: 550; line-height: 1.35; text-align: start;
  text-decoration: none; overflow-wrap: anywhere; cursor: pointer; transition: background .12s, color .12s; }
.choices > :hover { background: color-mix(in srgb, var(--link) 10%, var(--bg)); }
.choices > :active { background: color-mix(in srgb, var(--link) 20%, var(--bg)); }
.latest { position: absolute; z-index: 1; left: 50%; bottom: 84px; transform: translateX(-50%); display: flex; align-items: center;
  gap: 6px; padding: 7px 16px 7px 10px; border-radius: 18px; background: var(--text); color: var(--bg); font-size: 13px;
  font-weight: 600; white-space: nowrap; box-shadow: var(--shadow); }
.latest svg { width: 18px; height: 18px; }

.composer { flex: none; padding: 8px 12px 12px; }
.field { display: flex; align-items: flex-end; gap: 4px; padding: 4px; border: 1px solid var(--edge); border-radius: 24px;
  background: var(--bg); }
.field:focus-within { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
textarea, textarea:focus-visible { flex: 1; min-width: 0; height: 40px; max-height: 132px; resize: none; border: 0; outline: 0; padding: 8px 4px 8px 14px;
  background: none; font-size: 16px; line-height: 24px; scrollbar-width: thin; }
textarea::placeholder { color: var(--dim); opacity: 1; }
.send { flex: none; width: 40px; height: 40px; border-radius: 50%; display: grid; place-items: center; background: var(--accent);
  color: var(--on-accent); transition: background .12s, color .12s; }
.send:disabled { background: var(--soft); color: var(--dim); cursor: default; }
.count { padding: 4px 14px 0; color: var(--dim); font-size: 12px; text-align: end; }

@media (max-width: 520px), (max-height: 480px) {
  .panel { inset: var(--top, 0) 0 auto 0 !important; width: 100%; height: var(--height, 100%); border-radius: 0; box-shadow: none; }
  :host(.open) .launcher { visibility: hidden; }
  .head { padding-top: calc(10px + env(safe-area-inset-top)); padding-bottom: 10px;
    padding-inline: calc(14px + env(safe-area-inset-left)) calc(8px + env(safe-area-inset-right)); }
  .scroller { padding-inline: calc(14px + env(safe-area-inset-left)) calc(14px + env(safe-area-inset-right)); }
  .composer { padding: 8px calc(10px + env(safe-area-inset-right)) calc(10px + env(safe-area-inset-bottom))
    calc(10px + env(safe-area-inset-left)); }
}
:host(.page) .panel { inset: var(--top, 0) 0 auto 0; width: 100%; height: var(--height, 100%); border-radius: 0; box-shadow: none;
  animation: none; }
@media (min-width: 800px) {
  :host(.page) :is(.head, .scroller, .composer) { padding-inline: calc(50vw - 370px); }
}
@keyframes rise { from { opacity: 0; transform: translateY(10px); } }
@keyframes beat { 0%, 60%, 100% { opacity: .35; } 30% { opacity: 1; transform: translateY(-3px); } }
@media (prefers-reduced-motion: reduce) {
  ::before, ::after, * { animation: none !important; transition: none !important; }
}
@media (forced-colors: active) { .panel, .text, .launcher, .send { border: 1px solid; } }
@media print { :host { display: none; } }
`;

/** Constructed sheets pass a page's Content-Security-Policy; older browsers get a style element. */
const applyStyle = (root) => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(element('style', { text: css }));
  }
};
