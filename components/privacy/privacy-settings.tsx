"use client";

import { Section } from "@/components/settings/section";
import { Switch } from "@/components/ui/choice";
import { Select } from "@/components/ui/select";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import type { PrivacyView } from "@/lib/privacy/view";
import { usePrivacy } from "./use-privacy";

type Words = ServerWords["privacy"];

/** What a person lets others know and do; each choice holds at once. */
export function PrivacySettings({
	words: t,
	first,
}: {
	words: Words;
	first: PrivacyView;
}) {
	const { privacy, change } = usePrivacy(first);
	const audience = (
		name: "messagesFrom" | "lettersFrom" | "groupsFrom",
		hint: string,
		options: Partial<Record<PrivacyView["groupsFrom"], string>>,
	) => (
		<Select
			label={t[name]}
			hint={hint}
			value={privacy[name]}
			onChange={(event) => change({ [name]: event.target.value })}
		>
			{Object.entries(options).map(([value, label]) => (
				<option key={value} value={value}>
					{label}
				</option>
			))}
		</Select>
	);
	const flag = (name: Flag, hint: string, isOff = false) => (
		<Switch
			label={t[name]}
			hint={hint}
			checked={privacy[name] && !isOff}
			disabled={isOff}
			onChange={() => change({ [name]: !privacy[name] })}
		/>
	);
	const { everyone, friends, friendsAndKnown, nobody } = t;
	const known = { everyone, friends: friendsAndKnown };
	const isUnseen = !privacy.sharesPresence;
	return (
		<>
			<Section title={t.reach}>
				{audience("messagesFrom", t.messagesHint, known)}
				{audience("lettersFrom", t.lettersHint, known)}
				{audience("groupsFrom", t.groupsHint, { everyone, friends, nobody })}
			</Section>
			<Section title={t.seen} lead={t.seenLead}>
				{flag("sharesPresence", t.presenceHint)}
				{flag(
					"sharesLastSeen",
					isUnseen ? t.lastSeenOff : t.lastSeenHint,
					isUnseen,
				)}
				{flag("sharesReads", t.readsHint)}
				{flag("sharesTyping", t.typingHint)}
			</Section>
			<Section title={t.directory}>{flag("isListed", t.listedHint)}</Section>
		</>
	);
}

type Flag = {
	[K in keyof PrivacyView]: PrivacyView[K] extends boolean ? K : never;
}[keyof PrivacyView];
