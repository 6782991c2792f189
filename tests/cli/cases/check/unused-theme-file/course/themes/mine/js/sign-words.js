export const WORDS = ["here"];
