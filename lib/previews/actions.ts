"use server";

import { act } from "@/lib/http/action.server";
import { changePreviewChoices } from "@/lib/previews/choices.server";
import { previewChoicesInput } from "@/lib/previews/input";

/** The two switches of the settings. */
export async function savePreviewChoices(value: unknown) {
	return act(
		{ input: previewChoicesInput, rate: "write" },
		value,
		changePreviewChoices,
	);
}
