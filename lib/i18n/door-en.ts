import type { DoorWords } from "@/lib/i18n/door";
import { auth } from "@/lib/i18n/en/auth";
import { common } from "@/lib/i18n/en/common";
import { problems } from "@/lib/i18n/en/problems";
import { shell } from "@/lib/i18n/en/shell";

/** What is said before the door in this language; all of it is in `en.ts`. */
export const doorEn: DoorWords = {
	auth,
	common,
	problems,
	shell,
};
