"use server";

import { act } from "@/lib/http/action.server";
import { changePrivacy } from "@/lib/privacy/commands.server";
import { privacyInput } from "@/lib/privacy/input";

/** The privacy settings, one by one as they are touched. */
export async function savePrivacy(value: unknown) {
	return act({ input: privacyInput, rate: "write" }, value, changePrivacy);
}
