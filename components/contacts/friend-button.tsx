"use client";

import { Check, UserPlus, X } from "lucide-react";
import { useT } from "@/components/i18n/use-t";
import { Tag } from "@/components/ui/badge";
import { Button, type ButtonProps } from "@/components/ui/button";
import {
	acceptRequest,
	cancelRequest,
	declineRequest,
	sendRequest,
} from "@/lib/contacts/actions";
import type { PersonCardView, Relation } from "@/lib/people/view";
import { useStep } from "./use-step";

/** What can be done about being friends, as the two stand now. Each button also names the person, for who only hears it. */
export function FriendButton({
	person,
	relation,
	size,
	isRow = false,
}: {
	person: PersonCardView;
	relation: Relation;
	size?: ButtonProps["size"];
	/** In a list that says already what waits: the buttons alone. */
	isRow?: boolean;
}) {
	const t = useT();
	const { take, isBusy } = useStep(person.id);
	const whom = <span className="sr-only"> {person.displayName}</span>;
	const common = { size, busy: isBusy } as const;
	switch (relation) {
		case "self":
		case "friends":
			return null;
		case "none":
			return (
				<Button
					{...common}
					look="quiet"
					icon={<UserPlus aria-hidden="true" className="size-5" />}
					onClick={() => void take(sendRequest)}
				>
					{t.contacts.add}
					{whom}
				</Button>
			);
		case "sent":
			return (
				<span className="flex flex-wrap items-center gap-2">
					{!isRow && <Tag>{t.contacts.requestSent}</Tag>}
					<Button
						{...common}
						look="plain"
						onClick={() => void take(cancelRequest)}
					>
						{t.contacts.cancelRequest}
						{whom}
					</Button>
				</span>
			);
		case "received":
			return (
				<span className="flex flex-wrap items-center gap-2">
					<Button
						{...common}
						icon={<Check aria-hidden="true" className="size-5" />}
						onClick={() => void take(acceptRequest)}
					>
						{t.contacts.accept}
						{whom}
					</Button>
					<Button
						{...common}
						look="quiet"
						icon={<X aria-hidden="true" className="size-5" />}
						onClick={() => void take(declineRequest)}
					>
						{t.contacts.decline}
						{whom}
					</Button>
				</span>
			);
	}
}
