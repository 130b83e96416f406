"use client";

import { type FormEvent, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { problemText } from "@/lib/i18n/problem-text";
import { findDay } from "@/lib/messages/api.browser";
import type { Jump } from "./jump";

/** Asks for a day, and leads to its first message, or to the first after it. */
export function DateDialog({
	conversationId,
	jump,
	isOpen,
	onOpenChange,
}: {
	conversationId: string;
	jump: Jump;
	isOpen: boolean;
	onOpenChange: (isOpen: boolean) => void;
}) {
	const t = useT();
	const found = useRef<number | null>(null);
	return (
		<Dialog
			title={t.messages.toDate}
			description={t.messages.toDateLead}
			open={isOpen}
			onOpenChange={onOpenChange}
			// The window gives the focus back as it goes; the message takes it in its place.
			onClosed={() => {
				const sequence = found.current;
				found.current = null;
				if (sequence !== null) jump(sequence);
				return sequence !== null;
			}}
		>
			<DateForm
				conversationId={conversationId}
				onFound={(sequence) => {
					found.current = sequence;
					onOpenChange(false);
				}}
			/>
		</Dialog>
	);
}

function DateForm({
	conversationId,
	onFound,
}: {
	conversationId: string;
	onFound: (sequence: number) => void;
}) {
	const t = useT();
	const [day, setDay] = useState("");
	const [isBusy, setBusy] = useState(false);
	const [error, setError] = useState<string>();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		// The day as the reader's clock has it.
		const from = new Date(`${day}T00:00:00`);
		if (Number.isNaN(from.getTime())) return setError(t.messages.toDateInvalid);
		setBusy(true);
		const found = await findDay(conversationId, from.toISOString());
		setBusy(false);
		if (!found.ok) return setError(problemText(t, found.problem).text);
		onFound(found.value.sequence);
	};
	return (
		<form onSubmit={submit} className="grid gap-4" noValidate>
			<TextField
				type="date"
				label={t.messages.day}
				value={day}
				max="9999-12-31"
				error={error}
				onChange={(event) => {
					setDay(event.target.value);
					setError(undefined);
				}}
			/>
			<Button type="submit" busy={isBusy} className="justify-self-end">
				{t.messages.toDateGo}
			</Button>
		</form>
	);
}
