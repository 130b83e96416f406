"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { joinByInvite } from "@/lib/communities/api.browser";
import { joinGroup } from "@/lib/groups/api.browser";
import { problemText } from "@/lib/i18n/problem-text";
import type { Problem, Result } from "@/lib/problem";

/** Comes in by the link, and goes to the group or the community. */
export function JoinButton({
	token,
	label,
	isCommunity,
}: {
	token: string;
	label: string;
	isCommunity: boolean;
}) {
	const t = useT();
	const router = useRouter();
	const [problem, setProblem] = useState<Problem | null>(null);
	const [isBusy, setBusy] = useState(false);
	const join = async () => {
		setBusy(true);
		const joined = await (isCommunity ? intoCommunity : intoGroup)(token);
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

async function intoGroup(token: string): Promise<Result<string>> {
	const joined = await joinGroup(token);
	if (!joined.ok) return joined;
	return { ok: true, value: `/conversations/${joined.value.conversationId}` };
}

async function intoCommunity(token: string): Promise<Result<string>> {
	const joined = await joinByInvite(token);
	if (!joined.ok) return joined;
	return { ok: true, value: `/communities/${joined.value.communityId}` };
}
