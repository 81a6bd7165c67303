/**
 * Text from a file as it may be printed on a terminal: without control characters, which could move the cursor
 * or change colours, and without direction marks, which could make a line read as something else. Line breaks
 * stay.
 */
export const printable = (text: string): string => text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
