"use server";

import { act } from "@/lib/http/action.server";
import { kindInput, quietInput } from "@/lib/notices/input";
import { setKind, setQuiet } from "@/lib/notices/settings.server";

/** How loud one kind of notice is. */
export async function saveKind(value: unknown) {
	return act({ input: kindInput, rate: "write" }, value, setKind);
}

/** Quiet hours and days, and what lock screens show. */
export async function saveQuiet(value: unknown) {
	return act({ input: quietInput, rate: "write" }, value, setQuiet);
}
