"use client";

import { useT } from "@/components/i18n/use-t";
import { useSent } from "@/components/settings/use-sent";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import type { ChannelCardView, Visibility } from "@/lib/communities/view";
import {
	CHANNEL_CATEGORY_LENGTH_MAX,
	GROUP_NAME_LENGTH_MAX,
	GROUP_TOPIC_LENGTH_MAX,
} from "@/lib/limits";
import type { Result } from "@/lib/problem";
import { useWords } from "./use-words";

export type ChannelFields = {
	name: string;
	topic: string;
	category: string;
	visibility: Visibility;
	onlyAdminsWrite: boolean;
};
export const NEW_CHANNEL: ChannelFields = {
	name: "",
	topic: "",
	category: "",
	visibility: "public",
	onlyAdminsWrite: false,
};

/** What a channel is: called, about, under which heading, for whom, and who writes. The lobby has no heading and is for all. */
export function ChannelForm({
	channel,
	isLobby = false,
	send,
	onDone,
}: {
	channel: ChannelFields;
	isLobby?: boolean;
	send: (fields: ChannelFields) => Promise<Result<ChannelCardView>>;
	onDone: (channel: ChannelCardView) => void;
}) {
	const t = useT();
	const words = useWords();
	const { form, fields, text, isBusy } = useSent(
		(sent) =>
			send({
				name: String(sent.get("name")),
				topic: String(sent.get("topic")),
				category: String(sent.get("category") ?? ""),
				visibility: sent.get("isPrivate") ? "private" : "public",
				onlyAdminsWrite: sent.get("onlyAdminsWrite") !== null,
			}),
		onDone,
	);
	return (
		<form {...form} className="grid gap-5">
			<TextField
				name="name"
				label={words.channelName}
				error={fields.name}
				defaultValue={channel.name}
				maxLength={GROUP_NAME_LENGTH_MAX}
				autoComplete="off"
				dir="auto"
				required
			/>
			<TextField
				name="topic"
				label={words.topic}
				hint={words.topicHint}
				error={fields.topic}
				defaultValue={channel.topic}
				maxLength={GROUP_TOPIC_LENGTH_MAX}
				autoComplete="off"
				dir="auto"
				isOptional
			/>
			{!isLobby && <Standing channel={channel} error={fields.category} />}
			<Checkbox
				name="onlyAdminsWrite"
				label={words.announcements}
				hint={words.announcementsHint}
				defaultChecked={channel.onlyAdminsWrite}
			/>
			<FormError text={text} />
			<Button type="submit" busy={isBusy} className="justify-self-start">
				{t.common.save}
			</Button>
		</form>
	);
}

/** Under which heading it stands, and for whom it is. */
function Standing({
	channel,
	error,
}: {
	channel: ChannelFields;
	error: string | undefined;
}) {
	const words = useWords();
	return (
		<>
			<TextField
				name="category"
				label={words.category}
				hint={words.categoryHint}
				error={error}
				defaultValue={channel.category}
				maxLength={CHANNEL_CATEGORY_LENGTH_MAX}
				autoComplete="off"
				dir="auto"
				isOptional
			/>
			<Checkbox
				name="isPrivate"
				label={words.isPrivate}
				hint={words.isPrivateHint}
				defaultChecked={channel.visibility === "private"}
			/>
		</>
	);
}
