"use client";

import { useCallback, useEffect, useState } from "react";
import type { ConversationView } from "@/lib/conversations/view";
import { listMembers } from "@/lib/groups/api.browser";
import type { MembersView } from "@/lib/groups/view";

/**
 * Who is in a group, as the page brought it and then as the group's version says that it changed. Null in a direct
 * conversation and in a channel. `reload` is for what no line of the log tells: who was asked, and who is no longer banned.
 */
export function useMembers(
	{ id, group, place }: ConversationView,
	first: MembersView | null,
): { members: MembersView | null; reload: () => Promise<void> } {
	const [members, setMembers] = useState(first);
	const reload = useCallback(async () => {
		const listed = await listMembers(id);
		if (listed.ok) setMembers(listed.value);
	}, [id]);
	// A channel may have ten thousand: there one asks for those who are seen (`useChannelPeople`).
	const isIn = group !== null && group.addedBy === null && !place;
	const wanted = group?.version ?? 0;
	const missing = isIn && (members?.version ?? -1) < wanted ? wanted : null;
	useEffect(() => {
		if (missing !== null) void reload();
	}, [missing, reload]);
	return { members: isIn ? members : null, reload };
}
