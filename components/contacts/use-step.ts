"use client";

import { useTransition } from "react";
import { useT } from "@/components/i18n/use-t";
import { useToast } from "@/components/ui/toast";
import { problemText } from "@/lib/i18n/problem-text";
import type { Relation } from "@/lib/people/view";
import type { Result } from "@/lib/problem";
import { useSocial } from "./social-provider";

type Step<T> = (input: unknown) => Promise<Result<T>>;
type Stepped = { personId: string; relation: Relation };

/**
 * Takes a step with a person (an action of `lib/contacts/actions.ts`): says when it was refused, and shows at once
 * where it led. `take` answers whether it was done.
 */
export function useStep(personId: string) {
	const t = useT();
	const { show } = useToast();
	const { apply } = useSocial();
	const [isBusy, startTransition] = useTransition();

	function take<T extends Stepped | null>(step: Step<T>): Promise<boolean> {
		return new Promise((done) => {
			startTransition(async () => {
				const result = await step({ personId }).catch(() => null);
				if (result?.ok && result.value)
					apply({
						type: "person",
						id: personId,
						relation: result.value.relation,
					});
				if (!result?.ok) {
					const problem = result?.problem ?? { code: "unavailable" };
					show({ kind: "danger", text: problemText(t, problem).text });
				}
				done(result?.ok === true);
			});
		});
	}

	return { take, isBusy };
}
