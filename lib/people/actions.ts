"use server";

import { redirect } from "next/navigation";
import { act } from "@/lib/http/action.server";
import { type ProfileFormState, typedOf } from "@/lib/people/form";
import { saveProfile } from "@/lib/people/profile.server";
import { profileInput } from "@/lib/people/profile-input";
import { ok } from "@/lib/problem";

/** Saves the profile form and goes to the profile; a refusal comes back with all that was typed. */
export async function editProfile(
	state: ProfileFormState,
	form: FormData,
): Promise<ProfileFormState> {
	const { typed, audiences } = typedOf(form);
	const spec = { input: profileInput, rate: "write" } as const;
	const result = await act(
		spec,
		{ displayName: "", ...typed, audiences },
		async (viewer, input) => {
			const saved = await saveProfile(viewer, input);
			return saved.ok ? ok(viewer.handle) : saved;
		},
	);
	if (!result.ok)
		return {
			typed,
			audiences,
			problem: result.problem,
			count: state.count + 1,
		};
	redirect(`/people/${encodeURIComponent(result.value)}`);
}
