import type { Words } from "@/lib/i18n/en";

/** The words that pages before the door read, in a browser: who only visits loads no others. */
export type DoorWords = Pick<Words, "auth" | "common" | "problems" | "shell">;
