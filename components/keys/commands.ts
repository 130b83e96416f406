/** What can be written instead of chosen, alone in a chat's field. Few, and what people know from elsewhere. */
export const COMMANDS = ["search", "mute", "shrug", "keys"] as const;
export type Command = (typeof COMMANDS)[number];
