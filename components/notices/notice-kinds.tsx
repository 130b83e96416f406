"use client";

import { Select } from "@/components/ui/select";
import { saveKind } from "@/lib/notices/actions";
import {
	type Loudness,
	OWNER_KINDS,
	SETTING_KINDS,
	type SettingKind,
} from "@/lib/notices/kinds";
import { useSave } from "./use-save";
import { useNoticeWords } from "./words";

/** How loud each kind is: a list of the device's own for each, kept at once. */
export function NoticeKinds({
	levels,
	isOwner,
}: {
	levels: Record<SettingKind, Loudness>;
	isOwner: boolean;
}) {
	const kinds = SETTING_KINDS.filter(
		(kind) => isOwner || !OWNER_KINDS.includes(kind),
	);
	return (
		<div className="grid gap-4 sm:grid-cols-2">
			{kinds.map((kind) => (
				<Kind key={kind} kind={kind} level={levels[kind]} />
			))}
		</div>
	);
}

function Kind({ kind, level }: { kind: SettingKind; level: Loudness }) {
	const words = useNoticeWords();
	const [value, change] = useSave(level, (wanted) =>
		saveKind({ kind, level: wanted }),
	);
	// Messages are never under the bell: their badge is the chat's own.
	const levels = kind === "message" ? words.messageLevels : words.levels;
	return (
		<Select
			label={words.kinds[kind]}
			hint={kind === "message" ? words.messageHint : undefined}
			value={kind === "message" && value === "bell" ? "none" : value}
			onChange={(event) => change(event.target.value as Loudness)}
		>
			{Object.entries(levels).map(([each, label]) => (
				<option key={each} value={each}>
					{label}
				</option>
			))}
		</Select>
	);
}
