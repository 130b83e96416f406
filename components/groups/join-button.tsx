"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import {
	joinByInvite,
	joinChannelByInvite,
} from "@/lib/communities/api.browser";
import { joinGroup } from "@/lib/groups/api.browser";
import { problemText } from "@/lib/i18n/problem-text";
import type { Problem, Result } from "@/lib/problem";

/** What a link opens. */
export type Opened = "group" | "community" | "channel";

/** Comes in by the link, and goes to where it leads. */
export function JoinButton({
	token,
	label,
	kind,
}: {
	token: string;
	label: string;
	kind: Opened;
}) {
	const t = useT();
	const router = useRouter();
	const [problem, setProblem] = useState<Problem | null>(null);
	const [isBusy, setBusy] = useState(false);
	const join = async () => {
		setBusy(true);
		const joined = await INTO[kind](token);
		if (joined.ok) return router.push(joined.value);
		setBusy(false);
		setProblem(joined.problem);
	};
	return (
		<>
			<FormError text={problem && problemText(t, problem).text} />
			<Button size="large" wide busy={isBusy} onClick={() => void join()}>
				{label}
			</Button>
		</>
	);
}

const INTO = {
	group: async (token: string): Promise<Result<string>> =>
		toConversation(await joinGroup(token)),
	channel: async (token: string): Promise<Result<string>> =>
		toConversation(await joinChannelByInvite(token)),
	community: intoCommunity,
};

function toConversation(
	joined: Result<{ conversationId: string }>,
): Result<string> {
	if (!joined.ok) return joined;
	return { ok: true, value: `/conversations/${joined.value.conversationId}` };
}

async function intoCommunity(token: string): Promise<Result<string>> {
	const joined = await joinByInvite(token);
	if (!joined.ok) return joined;
	return { ok: true, value: `/communities/${joined.value.communityId}` };
}
