"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { joinGroup } from "@/lib/groups/api.browser";
import { problemText } from "@/lib/i18n/problem-text";
import type { Problem } from "@/lib/problem";

/** Comes in by the link, and goes to the group. */
export function JoinButton({ token, label }: { token: string; label: string }) {
	const t = useT();
	const router = useRouter();
	const [problem, setProblem] = useState<Problem | null>(null);
	const [isBusy, setBusy] = useState(false);
	const join = async () => {
		setBusy(true);
		const joined = await joinGroup(token);
		if (joined.ok)
			return router.push(`/conversations/${joined.value.conversationId}`);
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
