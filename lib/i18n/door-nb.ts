import type { DoorWords } from "@/lib/i18n/door";
import { auth } from "@/lib/i18n/nb/auth";
import { common } from "@/lib/i18n/nb/common";
import { problems } from "@/lib/i18n/nb/problems";
import { shell } from "@/lib/i18n/nb/shell";

/** What is said before the door in this language; all of it is in `nb.ts`. */
export const doorNb: DoorWords = {
	auth,
	common,
	problems,
	shell,
};
