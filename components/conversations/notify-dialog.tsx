"use client";

import { useId, useOptimistic } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { Radio } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Time } from "@/components/ui/time";
import type { ConversationView, SettingsView } from "@/lib/conversations/view";
import { conversationName } from "./conversation-name";
import { useSettings } from "./use-settings";

const HOUR = 60;
const WEEK = 7 * 24 * HOUR;

/** How loud a conversation is: its level, and quiet for a while. */
export function NotifyDialog({
	conversation,
	isOpen,
	onOpenChange,
}: {
	conversation: ConversationView;
	isOpen: boolean;
	onOpenChange: (isOpen: boolean) => void;
}) {
	const t = useT();
	return (
		<Dialog
			title={t.conversations.notify}
			description={<bdi>{conversationName(conversation)}</bdi>}
			open={isOpen}
			onOpenChange={onOpenChange}
		>
			<NotifyChoices conversation={conversation} />
		</Dialog>
	);
}

/** The choices themselves; each is kept at once. */
export function NotifyChoices({
	conversation: { id, settings },
}: {
	conversation: ConversationView;
}) {
	const t = useT();
	const name = useId();
	const { change, isBusy } = useSettings(id);
	const [chosen, choose] = useOptimistic(settings.notify);
	const levels: [SettingsView["notify"], string][] = [
		["all", t.conversations.notifyAll],
		["mentions", t.conversations.notifyMentions],
		["none", t.conversations.notifyNone],
	];
	return (
		<div className="grid gap-4">
			<fieldset>
				<legend className="sr-only">{t.conversations.notify}</legend>
				{levels.map(([level, label]) => (
					<Radio
						key={level}
						name={name}
						label={label}
						checked={chosen === level}
						onChange={() => change({ notify: level }, () => choose(level))}
					/>
				))}
			</fieldset>
			<Quiet settings={settings} isBusy={isBusy} onChange={change} />
		</div>
	);
}

function Quiet({
	settings: { mutedUntil },
	isBusy,
	onChange,
}: {
	settings: SettingsView;
	isBusy: boolean;
	onChange: (input: { mutedMinutes: number }) => void;
}) {
	const t = useT();
	const isQuiet = mutedUntil !== null && Date.parse(mutedUntil) > Date.now();
	const lengths: [number, string][] = [
		[HOUR, t.conversations.muteHours(1)],
		[8 * HOUR, t.conversations.muteHours(8)],
		[WEEK, t.conversations.muteWeek],
	];
	const button = (minutes: number, label: string) => (
		<Button
			key={minutes}
			look="quiet"
			size="small"
			disabled={isBusy}
			onClick={() => onChange({ mutedMinutes: minutes })}
		>
			{label}
		</Button>
	);
	if (isQuiet)
		return (
			<div className="flex flex-wrap items-center gap-3">
				<span role="status">
					{t.conversations.quietUntil}{" "}
					<Time at={mutedUntil} look="full" className="font-semibold" />
				</span>
				{button(0, t.conversations.unmute)}
			</div>
		);
	return (
		<fieldset className="grid gap-2">
			<legend className="mb-2 font-semibold">{t.conversations.quietFor}</legend>
			<div className="flex flex-wrap gap-2">
				{lengths.map(([minutes, label]) => button(minutes, label))}
			</div>
		</fieldset>
	);
}
