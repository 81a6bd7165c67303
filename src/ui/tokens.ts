/**
 * The names of our style tokens and what they are when a page sets none. A page sets them on the element or
 * above it. `--_link` and its like are set by `theme-controller.ts` from the page's own link colour.
 */
import { css } from 'lit';

export const TEXT = css`var(--sfl-text, var(--_text, inherit))`;
export const MUTED = css`var(--sfl-muted, var(--_muted, color-mix(in srgb, currentColor 78%, transparent)))`;
export const LINK = css`var(--sfl-link, var(--_link, LinkText))`;
export const ACCENT = css`var(--sfl-accent, var(--_accent, ${LINK}))`;
/** Words on the accent: black on a light one, white on a dark one. */
export const ON_ACCENT = css`var(--sfl-on-accent, oklch(from ${ACCENT} clamp(0, (0.64 - l) * 1000, 1) 0 0))`;
export const LINE = css`var(--sfl-line, color-mix(in srgb, currentColor 28%, transparent))`;
export const SURFACE = css`var(--sfl-surface, Canvas)`;
export const SUCCESS = css`var(--sfl-success, #1a8a4a)`;
export const WARNING = css`var(--sfl-warning, #d9822b)`;
export const DANGER = css`var(--sfl-danger, #d4351c)`;
export const FOCUS = css`var(--sfl-focus, var(--_focus, currentColor))`;
export const RADIUS = css`var(--sfl-radius, var(--_radius, 4px))`;
