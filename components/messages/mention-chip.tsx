"use client";

import Link from "next/link";
import { usePeopleHere } from "@/components/groups/group-people";
import { useLive } from "@/components/realtime/use-live";
import { cn } from "@/components/ui/cn";
import { ALL } from "@/lib/messages/mention";
import { isGuestHandle } from "@/lib/people/guest-handle";

/** A name in a message, which leads to whom it names; the reader's own stands out. */
export function MentionChip({
	mention: { text, personId },
}: {
	mention: { text: string; personId: string };
}) {
	const { viewerId, isGuest } = useLive();
	const here = usePeopleHere();
	const person = personId === ALL ? undefined : here?.personOf(personId);
	const isMe = personId === viewerId || personId === ALL;
	const look = cn(
		"rounded-sm px-0.5 font-semibold",
		isMe ? "bg-lamp text-lamp-ink" : "bg-accent-soft text-accent-text",
	);
	// Guests have no page, and are shown nobody's.
	return person?.handle && !isGuest && !isGuestHandle(person.handle) ? (
		<Link
			href={`/people/${encodeURIComponent(person.handle)}`}
			prefetch={false}
			title={person.name}
			className={cn(look, "hover:underline")}
		>
			{text}
		</Link>
	) : (
		<span className={look}>{text}</span>
	);
}
