import { Hash, UsersRound } from "lucide-react";
import type { ComponentProps } from "react";
import { Avatar } from "@/components/ui/avatar";
import { mediaUrl } from "@/lib/media/view";

/** A group's face: its photo, or a sign for many, or for a channel, on its own colour. */
export function GroupAvatar({
	id,
	group,
	invite,
	isChannel = false,
	size,
}: {
	id: string;
	group: { name: string; photoId: string | null };
	/** The link by which it is seen from outside. */
	invite?: string;
	isChannel?: boolean;
	size?: ComponentProps<typeof Avatar>["size"];
}) {
	const Sign = isChannel ? Hash : UsersRound;
	return (
		<Avatar
			id={id}
			name={group.name}
			photoUrl={group.photoId && mediaUrl(group.photoId, "thumbnail", invite)}
			size={size}
			dot={
				!group.photoId && (
					<span className="grid size-(--dot) place-items-center rounded-full bg-raised text-ink-soft">
						<Sign aria-hidden="true" className="size-3/4" />
					</span>
				)
			}
		/>
	);
}
