import type { Problem } from "@/lib/problem";

/** What the profile form knows after it was sent: what was typed, and why it was refused. `count` tells sendings apart. */
export type ProfileFormState = {
	values: { displayName: string; about: string; photo: string };
	problem: Problem | null;
	count: number;
};
