/** The size of a voice message, the same before and after its player is loaded. */
export const VOICE_BOX = "h-14 w-72 max-w-full";
