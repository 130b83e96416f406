import { z } from "zod";
import {
	GROUP_ADD_MAX,
	GROUP_NAME_LENGTH_MAX,
	GROUP_TOPIC_LENGTH_MAX,
	INVITE_DAYS_MAX,
	INVITE_USES_MAX,
	LIFETIMES_SECONDS,
} from "@/lib/limits";
import { displayNameInput } from "@/lib/people/input";
import { displayNameProblem } from "@/lib/people/rules";

export const idInput = z.uuid("invalid").transform((id) => id.toLowerCase());

/** How long messages stay from now on; null: for good. */
export const lifetimeInput = z.object({
	seconds: z.literal([...LIFETIMES_SECONDS], "invalid").nullable(),
});
export type LifetimeInput = z.infer<typeof lifetimeInput>;

/** What a group is called: the same letters as a person's name may have, one line. */
export const nameInput = z
	.string("invalid")
	.trim()
	.max(GROUP_NAME_LENGTH_MAX, "too_long")
	.superRefine((name, context) => {
		const problem = displayNameProblem(name);
		if (problem) context.addIssue({ code: "custom", message: problem });
	});

export const topicInput = z
	.string("invalid")
	.transform((text) => text.replace(/\s+/g, " ").trim())
	.pipe(
		z
			.string()
			.max(GROUP_TOPIC_LENGTH_MAX, "too_long")
			.refine((text) => text === "" || !displayNameProblem(text), "invalid"),
	);

export const personIdsInput = z
	.array(idInput, "invalid")
	.max(GROUP_ADD_MAX, "too_long")
	.transform((ids) => [...new Set(ids)]);

/** An uploaded picture of the viewer's own, made for profiles (the server keeps its middle square). */
export const photoInput = z.union([z.literal("none"), idInput], "invalid");

export const groupParams = z.object({ id: idInput });
export const memberParams = z.object({ id: idInput, personId: idInput });
export const groupInviteParams = z.object({ id: idInput, inviteId: idInput });
export const joinParams = z.object({ token: z.string().max(100) });

/** A new group: its name, and whom to add; those who are no friends are asked. */
export const createGroupInput = z.object({
	name: nameInput,
	topic: topicInput.default(""),
	photo: idInput.optional(),
	personIds: personIdsInput.default([]),
});
export type CreateGroupInput = z.infer<typeof createGroupInput>;

/** What changes about a group; what is left out stays. */
export const editGroupInput = z.object({
	name: nameInput.optional(),
	topic: topicInput.optional(),
	photo: photoInput.optional(),
	onlyAdminsWrite: z.boolean("invalid").optional(),
});
export type EditGroupInput = z.infer<typeof editGroupInput>;

export const addMembersInput = z.object({
	personIds: personIdsInput.refine((ids) => ids.length > 0, "empty"),
});
export type AddMembersInput = z.infer<typeof addMembersInput>;

/** What is done with somebody's place in the group. "forget" lifts a ban or takes a question back. */
export const memberStepInput = z.object({
	step: z.enum(
		["promote", "demote", "handOver", "remove", "ban", "forget"],
		"invalid",
	),
});
export type MemberStepInput = z.infer<typeof memberStepInput>;

/** What the viewer is called in the group; null: by their own name. */
export const aliasInput = z.object({ alias: displayNameInput.nullable() });
export type AliasInput = z.infer<typeof aliasInput>;

export const answerGroupInput = z.object({
	answer: z.enum(["accept", "decline", "block"], "invalid"),
});
export type AnswerGroupInput = z.infer<typeof answerGroupInput>;

export const groupInviteInput = z.object({
	usesMax: z
		.number("invalid")
		.int("invalid")
		.min(1, "invalid")
		.max(INVITE_USES_MAX, "too_large"),
	days: z
		.number("invalid")
		.int("invalid")
		.min(1, "invalid")
		.max(INVITE_DAYS_MAX, "too_large"),
});
export type GroupInviteInput = z.infer<typeof groupInviteInput>;
