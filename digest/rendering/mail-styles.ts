const FONT = 'font-family:Segoe UI,Roboto,Helvetica,Arial,sans-serif'

/**
 * Inline, because mail programs drop style sheets. Every pair of text and ground has a contrast of
 * at least 4.5 to 1, here and in the dark (SEC-41).
 */
export const STYLE = {
  body: `margin:0;padding:0;background-color:#eef2f5;color:#1c2733;${FONT};font-size:16px;line-height:1.55`,
  outer: 'width:100%;border-collapse:collapse;background-color:#eef2f5',
  gutter: 'padding:24px 12px',
  sheet:
    'width:100%;max-width:600px;margin:0 auto;border-collapse:collapse;background-color:#ffffff;border-top:6px solid #0b5a7d',
  head: 'padding:28px 32px 4px',
  section: 'padding:20px 32px 4px',
  foot: 'padding:24px 32px 28px;border-top:1px solid #d4dce3',
  brand: `margin:0 0 6px;color:#0b5a7d;${FONT};font-size:14px;font-weight:600;line-height:1.4`,
  title: `margin:0;color:#12202c;${FONT};font-size:27px;font-weight:700;line-height:1.25`,
  period: `margin:6px 0 0;color:#495866;${FONT};font-size:15px;line-height:1.5`,
  heading: `margin:0 0 10px;color:#12202c;${FONT};font-size:20px;font-weight:700;line-height:1.3`,
  group: `margin:22px 0 0;padding:0 0 6px;border-bottom:2px solid #0b5a7d;color:#0b5a7d;${FONT};font-size:17px;font-weight:700;line-height:1.3`,
  box: 'padding:16px 20px 6px;background-color:#e8f2f7;border-left:4px solid #0b5a7d',
  line: `margin:0 0 10px;color:#1c2733;${FONT};font-size:16px;line-height:1.5`,
  entry: 'padding:18px 0 16px;border-bottom:1px solid #d4dce3',
  entryTitle: `margin:0 0 3px;${FONT};font-size:17px;font-weight:600;line-height:1.35`,
  meta: `margin:0 0 8px;color:#495866;${FONT};font-size:14px;line-height:1.45`,
  text: `margin:0 0 8px;color:#1c2733;${FONT};font-size:16px;line-height:1.55`,
  reason: `margin:0;color:#495866;${FONT};font-size:14px;line-height:1.9`,
  chip: `display:inline-block;margin:0 4px 0 0;padding:2px 9px;border-radius:3px;background-color:#e8f2f7;color:#0a4a67;${FONT};font-size:13px;line-height:1.5`,
  small: `margin:0 0 8px;color:#495866;${FONT};font-size:14px;line-height:1.55`,
  list: `margin:0 0 10px;padding:0 0 0 20px;color:#1c2733;${FONT};font-size:15px;line-height:1.5`,
  link: 'color:#0b5a7d;text-decoration:underline',
  titleLink: 'color:#0b5a7d;text-decoration:underline;overflow-wrap:anywhere',
} as const

/** For mail programs that read a style sheet: the dark, and a narrow screen. */
export const STYLE_SHEET = `
:root{color-scheme:light dark}
@media (max-width:480px){
.gutter{padding:0 !important}
.pad{padding-left:20px !important;padding-right:20px !important}
}
@media (prefers-color-scheme:dark){
.ground{background-color:#11171c !important}
.sheet{background-color:#1b232a !important;border-top-color:#5fb4d9 !important}
.ink{color:#e9eef2 !important}
.soft{color:#b4c0ca !important}
.accent{color:#8fd0ee !important}
.rule{border-color:#3b4853 !important}
.mark{border-color:#5fb4d9 !important}
.tint{background-color:#223440 !important}
}`
