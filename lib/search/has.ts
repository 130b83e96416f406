/** What a message can have beside words. */
export const HAS = ["photo", "video", "voice", "file", "link"] as const;
export type Has = (typeof HAS)[number];
