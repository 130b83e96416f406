"use server";

import { z } from "zod";
import { act } from "@/lib/http/action.server";
import { setInvisible } from "@/lib/presence/commands.server";

const input = z.object({ isInvisible: z.boolean("invalid") });

/** The invisible switch. */
export async function switchInvisible(value: unknown) {
	return act({ input, rate: "write" }, value, (viewer, { isInvisible }) =>
		setInvisible(viewer, isInvisible),
	);
}
