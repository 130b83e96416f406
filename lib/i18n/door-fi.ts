import type { DoorWords } from "@/lib/i18n/door";
import { auth } from "@/lib/i18n/fi/auth";
import { common } from "@/lib/i18n/fi/common";
import { problems } from "@/lib/i18n/fi/problems";
import { shell } from "@/lib/i18n/fi/shell";

/** What is said before the door in this language; all of it is in `fi.ts`. */
export const doorFi: DoorWords = {
	auth,
	common,
	problems,
	shell,
};
