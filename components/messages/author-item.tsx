import { UserRound } from "lucide-react";
import { useGroupPeople } from "@/components/groups/group-people";
import { useT } from "@/components/i18n/use-t";
import { ASK_NAME, type AskedName } from "@/components/people/watch-names";
import { useLive } from "@/components/realtime/use-live";
import { MenuItem } from "@/components/ui/menu";
import { isGuestHandle } from "@/lib/people/guest-handle";
import type { Opening } from "./message-actions";

/** From a message to the menu of who wrote it, for those who do not point at names. */
export function AuthorItem({
	opening: { target, at, from },
}: {
	opening: Opening;
}) {
	const t = useT();
	const { isGuest } = useLive();
	const { handle, name } = useGroupPeople().personOf(target.message.senderId);
	if (isGuest || !handle || isGuestHandle(handle)) return null;
	const ask = () => {
		const detail: AskedName = { handle, at, from };
		// Once this menu is closed: two at once would close each other.
		setTimeout(() => dispatchEvent(new CustomEvent(ASK_NAME, { detail })));
	};
	return (
		<MenuItem icon={<UserRound aria-hidden="true" />} onSelect={ask}>
			{t.contacts.moreAbout(name)}
		</MenuItem>
	);
}
