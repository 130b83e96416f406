"use client";

import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { Place } from "@/lib/messages/rows";
import { useGroupPeople } from "./group-people";

/** In a group the others have a name above the first of what they say together, and a face beside the last. */
export function SenderFrame({
	personId,
	place,
	children,
}: {
	personId: string;
	place: Place;
	children: ReactNode;
}) {
	const { name, photoUrl, handle } = useGroupPeople().personOf(personId);
	const isFirst = place === "first" || place === "alone";
	const isLast = place === "last" || place === "alone";
	return (
		<div className="relative ps-10">
			{isFirst && (
				// Read out with each message already.
				<p
					aria-hidden="true"
					data-person={handle}
					className="w-fit max-w-full truncate px-1 pt-1 pb-0.5 font-semibold text-ink-soft text-sm"
				>
					<bdi>{name}</bdi>
				</p>
			)}
			{children}
			{isLast && (
				<Avatar
					id={personId}
					name={name}
					handle={handle}
					photoUrl={photoUrl}
					size="small"
					className="absolute! start-0 bottom-turn"
				/>
			)}
		</div>
	);
}
