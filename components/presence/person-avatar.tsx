"use client";

import type { ComponentProps } from "react";
import { useLocale } from "@/components/i18n/use-t";
import { Avatar } from "@/components/ui/avatar";
import { PresenceDot } from "@/components/ui/presence-dot";
import { mediaUrl } from "@/lib/media/view";
import type { PersonCardView, PresenceView } from "@/lib/people/view";
import { presenceWords } from "@/lib/presence/words";

/** A person's face with how they are, where that may be known. `isSpoken` off: the words stand beside it. */
export function PersonAvatar({
	person,
	presence,
	isSpoken = true,
	size,
}: {
	person: PersonCardView;
	presence: PresenceView | null;
	isSpoken?: boolean;
	size?: ComponentProps<typeof Avatar>["size"];
}) {
	const { words, locale, renderedAt } = useLocale();
	const label = presence
		? presenceWords(words, presence, { locale, nowMs: renderedAt })
		: undefined;
	return (
		<Avatar
			id={person.id}
			name={person.displayName}
			handle={person.handle}
			photoUrl={person.photoId ? mediaUrl(person.photoId, "thumbnail") : null}
			size={size}
			dot={
				presence && (
					<PresenceDot
						status={presence.status}
						label={isSpoken ? label : undefined}
						className={size === "huge" ? "size-7!" : undefined}
					/>
				)
			}
		/>
	);
}
